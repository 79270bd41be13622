import { type Festival, festivals } from '@domain/activity/activity'
import { View } from '@tarojs/components'
import { Badge } from '@/ui/badge/badge'
import { Button } from '@/ui/button/button'
import { Card } from '@/ui/card/card'
import { Cell, CellGroup } from '@/ui/cell/cell'
import { FestivalBand, festivalClass } from '@/ui/festival/festival'
import { Icon } from '@/ui/icon/icon'
import { NameChip } from '@/ui/name-chip/name-chip'
import { Heading, Note, Paragraphs } from '@/ui/prose/prose'
import { Grid, Row, Stack } from '@/ui/stack/stack'
import { Steps } from '@/ui/steps/steps'
import { Tag } from '@/ui/tag/tag'

const names = Object.keys(festivals) as Festival[]
const nothing = () => {}

export function CardSamples() {
  return (
    <>
      <Heading level={1}>早上好，王芳</Heading>
      <Note>希望社区 · 今天有 2 个活动</Note>
      <Grid min={280}>
        {names.map(name => (
          <Card
            key={name}
            theme={festivalClass(name)}
            onPress={nothing}
            label={`${festivals[name]}活动`}
            cover={
              <FestivalBand festival={name}>
                <Row gap={2}>
                  <Tag tone="accent">我们的节日</Tag>
                  <View>{festivals[name]}</View>
                </Row>
              </FestivalBand>
            }
          >
            <Stack gap={2}>
              <Heading level={3}>{festivals[name]}·邻里同乐会</Heading>
              <Note>
                <Icon name="clock" /> 9月25日（周五）14:30
              </Note>
              <Note>
                <Icon name="place" /> 希望社区文明实践站一楼活动室
              </Note>
              <Row gap={2}>
                <Tag tone="good">还有 12 个名额</Tag>
                <Tag>已报 48 人</Tag>
              </Row>
            </Stack>
          </Card>
        ))}
      </Grid>
      <FestivalBand festival="zhongqiu" tall>
        <Heading level={1}>月圆人团圆</Heading>
        <View>中秋节 · 9月25日 · 还有 3 天</View>
      </FestivalBand>
      <Row gap={2}>
        <Tag>经典诵读</Tag>
        <Tag tone="accent">节日</Tag>
        <Tag tone="good">已报名</Tag>
        <Tag tone="warn">候补第 3 位</Tag>
        <Tag tone="danger">已取消</Tag>
        <Tag tone="info">置顶</Tag>
        <Badge count={3} label="3 条未读" />
        <Badge count={120} label="120 条未读" />
        <Badge label="有新内容" />
      </Row>
      <Row gap={3}>
        <Button kind="primary">报名</Button>
        <Button>查看</Button>
        <Button kind="danger">取消报名</Button>
        <Button kind="quiet" icon="share">
          分享
        </Button>
        <Button kind="primary" busy>
          正在报名
        </Button>
        <Button disabled>已满</Button>
        <Button small icon="edit">
          修改
        </Button>
      </Row>
      <CellGroup title="我的" hint="家人只有您自己看得到。">
        <Cell
          icon="calendar"
          title="我的报名"
          value={<Badge count={2} label="2 个活动" />}
          onPress={nothing}
        />
        <Cell icon="people" title="家人" note="替家人报名时用" value="3 位" onPress={nothing} />
        <Cell title="常住小区" value="阳光花园小区" />
      </CellGroup>
      <Card
        footer={
          <Row apart>
            <Note>共 3 人</Note>
            <Button small>修改</Button>
          </Row>
        }
      >
        <Stack gap={2}>
          <NameChip name="王芳" note="本人" />
          <NameChip name="李小明" note="子女" />
          <NameChip name="希望社区" office />
        </Stack>
      </Card>
      <Card>
        <Steps
          steps={[
            { title: '提交申请', note: '11月20日 09:12', state: 'done' },
            { title: '站里审核', note: '一般 3 个工作日', state: 'now' },
            { title: '成为志愿者', state: 'later' },
          ]}
        />
      </Card>
      <Card>
        <Paragraphs
          text={'中秋将至，希望社区邀请居民朋友一起做月饼、猜灯谜、赏明月。\n请提前十分钟到场，带好身份证。'}
        />
      </Card>
    </>
  )
}

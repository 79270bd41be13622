import type { Block } from '../../../domain/notice/blocks'
import type { NoticeAsk, NoticeCategory } from '../../../domain/notice/notice'

export interface NoticePlan {
  title: string
  category: NoticeCategory
  body: string
  blocks?: Block[]
  /** Days before the seeding on which it was published; absent for drafts. */
  daysAgo?: number
  pinned?: boolean
  /** Days after its publication at which it ends. */
  endsAfterDays?: number
  /** By and for one station; absent: the office to everyone. */
  siteId?: string
  /** The office to one station's residents. */
  audienceSiteId?: string
  withdrawn?: string
  asks?: NoticeAsk
}

const street = (
  daysAgo: number,
  category: NoticeCategory,
  title: string,
  body: string,
  over: Partial<NoticePlan> = {},
): NoticePlan => ({ daysAgo, category, title, body, ...over })

const station = (
  siteId: string,
  daysAgo: number,
  category: NoticeCategory,
  title: string,
  body: string,
  over: Partial<NoticePlan> = {},
): NoticePlan => ({ siteId, audienceSiteId: siteId, daysAgo, category, title, body, ...over })

/** Invented, like the people; the pinned one says so to whoever opens the demo. */
export const noticePlans: readonly NoticePlan[] = [
  street(
    0,
    'service',
    '演示数据说明',
    '这里的居民、电话、小区和除希望、辽河以外的九个社区均为虚构，仅供演示。\n活动、报名和通知也是生成的。',
    { pinned: true },
  ),
  street(1, 'activity', '本月“我们的节日”活动安排', '', {
    pinned: true,
    blocks: [
      { kind: 'paragraph', runs: [{ text: '各社区的节日活动已陆续开放报名，请在“活动”页按节日查看。' }] },
      { kind: 'link', text: '去看节日活动', to: { page: 'festival' } },
      {
        kind: 'paragraph',
        runs: [
          { text: '报满的活动可以' },
          { text: '候补', bold: true },
          { text: '，有人退出时按先后顺序补上。' },
        ],
      },
    ],
  }),
  street(
    1,
    'urgent',
    '大风降温提醒',
    '气象部门预计未来两天有六级以上大风，请关好门窗，老人和孩子减少外出。',
    { endsAfterDays: 3, asks: 'read' },
  ),
  street(2, 'service', '医保缴费窗口延长服务', '本周六、周日上午医保窗口照常办理缴费和查询，请带身份证。', {
    endsAfterDays: 12,
  }),
  street(
    3,
    'volunteer',
    '招募环境整治志愿者',
    '周末开展小区环境整治，提供手套和工具，欢迎年满十六周岁的居民参加。\n请量力而行，注意安全。',
  ),
  street(4, 'policy', '高龄津贴申领说明', '', {
    blocks: [
      {
        kind: 'paragraph',
        runs: [
          { text: '年满八十周岁', bold: true },
          { text: '的老人可以申领高龄津贴，材料交到所在社区即可，也可以由家人代办。' },
        ],
      },
      { kind: 'heading', text: '请带上' },
      {
        kind: 'list',
        items: ['本人身份证、户口本', '一张近期照片', '银行卡', '家人代办的，还要家人的身份证'],
      },
      { kind: 'heading', text: '怎么办' },
      {
        kind: 'list',
        numbered: true,
        items: ['到所在社区填一张表', '社区核对后报到街道', '下个月起津贴打到银行卡上'],
      },
    ],
  }),
  street(6, 'policy', '文明养犬倡议', '遛狗请牵绳，及时清理粪便，让电梯里的老人和孩子先行。'),
  street(8, 'activity', '书法公益课开班', '书法公益课面向全体居民，零基础也可以参加，笔墨纸砚由社区准备。'),
  street(
    9,
    'service',
    '家电维修便民服务日',
    '本月第二个周六，志愿者在文化广场免费修理小家电、磨刀、配钥匙。',
  ),
  street(12, 'volunteer', '志愿者培训通知', '新登记的志愿者请参加岗前培训：服务礼仪、安全须知和应急处理。'),
  street(
    14,
    'policy',
    '城乡居民养老保险问答',
    '缴费档次、补缴和领取办法，请看各社区公告栏，或到便民窗口咨询。',
  ),
  street(16, 'urgent', '供水管网检修', '检修期间部分小区水压偏低，请提前储水。', { endsAfterDays: 2 }),
  street(18, 'service', '换季衣物捐赠', '干净的旧衣物可以送到各站的爱心角，由志愿者整理后转赠。'),
  street(5, 'activity', '希望社区活动室维修', '希望社区活动室本周维修，活动改在多功能厅。', {
    audienceSiteId: 'xiwang',
  }),
  street(7, 'activity', '周末电影改期', '放映设备检修，改期另行通知。', { withdrawn: '放映时间已恢复' }),
  station('xiwang', 0, 'service', '爱心理发日', '每月最后一个周三上午，志愿者在日间照料中心为老人理发。'),
  station('xiwang', 2, 'activity', '合唱团招新', '希望社区合唱团欢迎新团员，每周三下午排练。', {
    asks: 'answer',
  }),
  station(
    'xiwang',
    5,
    'urgent',
    '电梯检修通知',
    '希望花园三号楼电梯检修，请走楼梯，老人需要帮助请打值班电话。',
    { endsAfterDays: 6 },
  ),
  station('liaohe', 1, 'volunteer', '护河志愿行动', '沿河清理垃圾，集合地点在临河小区北门。'),
  station('liaohe', 4, 'service', '上门送药服务', '行动不便的老人可以预约上门送药。'),
  station('chenguang', 3, 'activity', '趣味运动会报名', '全家都能来，报满可以候补。'),
  station('xianghe', 6, 'service', '智能手机课堂', '每周二上午，一对一教老人用手机。'),
  station('bishui', 9, 'policy', '楼道消防倡议', '请不要在楼道充电和堆放杂物。'),
  { title: '下月活动预告（草稿）', category: 'activity', body: '待各站报送后补充。' },
  {
    title: '志愿者表扬（草稿）',
    category: 'volunteer',
    body: '名单核对中。',
    siteId: 'xiwang',
    audienceSiteId: 'xiwang',
  },
]

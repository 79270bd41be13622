import { useDidHide } from '@tarojs/taro'
import { useEffect, useState } from 'react'

export interface ReadAloud {
  reading: boolean
  start: (lines: readonly string[]) => void
  stop: () => void
}

/** WeChat gives mini-programs no voice of its own; a browser may have one, and speak Chinese or not. */
const speech = (): SpeechSynthesis | undefined =>
  process.env.TARO_ENV === 'h5' && 'speechSynthesis' in window ? window.speechSynthesis : undefined

const voiceIn = (synth: SpeechSynthesis | undefined): SpeechSynthesisVoice | undefined => {
  const chinese = (synth?.getVoices() ?? []).filter(({ lang }) => /^(zh|cmn)\b/i.test(lang))
  return chinese.find(({ lang }) => /CN|Hans/i.test(lang)) ?? chinese[0]
}

/** A little slower than people talk. */
const rate = 0.9

/** Reads lines aloud, until told to stop or the page is left; undefined where nothing here can speak Chinese. */
export function useReadAloud(): ReadAloud | undefined {
  const [voice, setVoice] = useState(() => voiceIn(speech()))
  const [reading, setReading] = useState(false)
  const stop = () => {
    speech()?.cancel()
    setReading(false)
  }
  useEffect(() => {
    const synth = speech()
    // Browsers find their voices a moment after the page.
    const look = () => setVoice(voiceIn(synth))
    synth?.addEventListener?.('voiceschanged', look)
    return () => {
      synth?.removeEventListener?.('voiceschanged', look)
      synth?.cancel()
    }
  }, [])
  useDidHide(stop)
  if (!voice) return undefined
  return {
    reading,
    start(lines) {
      const synth = speech()
      synth?.cancel()
      setReading(true)
      // Line by line: some browsers fall silent in the middle of a long text.
      lines.forEach((line, at) => {
        const words = new SpeechSynthesisUtterance(line)
        Object.assign(words, { voice, lang: voice.lang, rate })
        if (at === lines.length - 1) words.onend = () => setReading(false)
        words.onerror = () => setReading(false)
        synth?.speak(words)
      })
    },
    stop,
  }
}

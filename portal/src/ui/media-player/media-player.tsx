import type { JSX } from 'preact'
import { formatFileSize } from '../format/index.ts'
import { useWords } from '../language.ts'

export interface MediaPlayerProps {
  readonly kind: 'video' | 'audio'
  readonly title: string
  readonly path: string
  readonly mediaType: string
  readonly bytes: number
  /** Where what is said stands, line by line with times. */
  readonly captionsPath?: string
  /** The same as a text. */
  readonly transcript?: string
}

/** A film or a recording. It plays when it is asked to, shows what is said, and can be saved. */
export function MediaPlayer(props: MediaPlayerProps): JSX.Element {
  const { kind, title, path, mediaType, bytes, captionsPath, transcript } = props
  const words = useWords()
  const inner = [
    <source key="source" src={path} type={mediaType} />,
    captionsPath ? (
      <track key="track" kind="captions" srcLang="vi" label={words.captions} src={captionsPath} default />
    ) : null,
  ]
  return (
    <figure class="media-player">
      {kind === 'video' ? (
        // biome-ignore lint/a11y/useMediaCaption: the track is among the inner elements, where there is one
        <video class="media-player__film" controls preload="metadata" playsInline aria-label={title}>
          {inner}
        </video>
      ) : (
        // biome-ignore lint/a11y/useMediaCaption: what is said stands under it, or in the track where there is one
        <audio class="media-player__sound" controls preload="metadata" aria-label={title}>
          {inner}
        </audio>
      )}
      <figcaption class="media-player__caption">
        {title} ·{' '}
        <a href={path} download>
          {words.saveFile} ({formatFileSize(bytes)})
        </a>
        {transcript ? (
          <details class="media-player__transcript">
            <summary>{words.transcript}</summary>
            {transcript.split(/\n+/).map((line, at) => (
              <p key={`${at} ${line}`}>{line}</p>
            ))}
          </details>
        ) : null}
      </figcaption>
    </figure>
  )
}

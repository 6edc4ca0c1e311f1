/** A heading of a level that depends on where it stands: a page of one account begins at 1, of several at 2. */
import type { ComponentChildren } from 'preact'

export function Heading({
  level,
  id,
  className,
  children,
}: {
  level: number
  id?: string
  className?: string
  children?: ComponentChildren
}) {
  const Tag = `h${Math.min(6, level)}` as 'h1' | 'h2' | 'h3' | 'h4' | 'h5' | 'h6'
  return (
    <Tag {...(id ? { id } : {})} {...(className ? { class: className } : {})}>
      {children}
    </Tag>
  )
}

/** A part with its heading and one sentence on how to read it; a landmark where there is only one account, for names must differ. */
export function Section({ id, title, hint, level, children }: SectionProps) {
  return (
    <section class="part" {...(level === 2 ? { 'aria-labelledby': id } : {})}>
      <Heading level={level} id={id}>
        {title}
      </Heading>
      {hint && <p class="hint">{hint}</p>}
      {children}
    </section>
  )
}

export interface SectionProps {
  readonly id: string
  readonly title: string
  readonly hint?: string
  readonly level: number
  readonly children?: ComponentChildren
}

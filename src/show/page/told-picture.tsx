/** Draws who told whom. The arrow points the way the words went: from the one who is said to know to the outlet. */
import { plural } from '../format.js'
import type { View } from '../view.js'
import { Section } from './heading.js'
import { DrawnLink, Line, passagesOf } from './passages.js'
import { BOX, type Box, type Curve, type ToldPicture, toToldPicture } from './told.js'

export function Told({ view, level }: { readonly view: View; readonly level: number }) {
  const picture = toToldPicture(view)
  const id = `${view.account.id}-told`
  if (!picture) return null
  return (
    <Section id={id} title="Who told whom" level={level} hint="Outlets at the left; arrows come from those whom they name as their source.">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a picture that scrolls sideways must be reachable from the keyboard. */}
      <section class="scroll" tabIndex={0} aria-labelledby={`${view.account.id} ${id}`}>
        <Picture picture={picture} id={id} />
      </section>
      {picture.left > 0 && <p class="hint">{plural(picture.left, 'name')} with fewer claims found no room here.</p>}
      <details class="more">
        <summary>The same as a list</summary>
        <ul class="told-list">
          {picture.curves.map((curve) => (
            <li key={`${curve.from.key} ${curve.to.key}`}>
              <Line passages={passagesOf(curve.claims)}>{labelOf(curve)}</Line>
            </li>
          ))}
        </ul>
      </details>
    </Section>
  )
}

function Picture({ picture, id }: { readonly picture: ToldPicture; readonly id: string }) {
  const { width, height, curves, boxes } = picture
  return (
    <svg class="told" viewBox={`0 0 ${width} ${height}`} width={width} height={height}>
      <title>Who told whom</title>
      <defs>
        <marker
          id={`${id}-arrow`}
          viewBox="0 0 8 8"
          refX="1"
          refY="4"
          markerWidth="8"
          markerHeight="8"
          markerUnits="userSpaceOnUse"
          orient="auto-start-reverse"
        >
          <path d="M0 0 8 4 0 8z" class="arrow" />
        </marker>
      </defs>
      {curves.map((curve) => (
        <DrawnLink key={`${curve.from.key} ${curve.to.key}`} className="curve" passages={passagesOf(curve.claims)} label={labelOf(curve)}>
          <path d={curve.path} class="reach" />
          <path d={curve.path} class="thread" stroke-width={curve.weight.toFixed(1)} marker-start={`url(#${id}-arrow)`} />
        </DrawnLink>
      ))}
      {boxes.map((box) => (
        <OneBox key={box.key} box={box} />
      ))}
    </svg>
  )
}

function OneBox({ box }: { readonly box: Box }) {
  const round = box.kind === 'person' || box.kind === 'unnamed' ? BOX.height / 2 : 3
  return (
    <DrawnLink
      className={`box ${box.kind}`}
      passages={passagesOf(box.claims)}
      label={`${box.name}, ${box.kind}: ${plural(box.claims.length, 'claim')}`}
    >
      <rect x={box.x} y={box.y} width={BOX.width} height={BOX.height} rx={round} />
      <text x={box.x + 10} y={box.y + BOX.height / 2 + 4.3}>
        {box.label}
      </text>
    </DrawnLink>
  )
}

const labelOf = ({ from, to, claims }: Curve) => `${from.name} has it from ${to.name}: ${plural(claims.length, 'claim')}`

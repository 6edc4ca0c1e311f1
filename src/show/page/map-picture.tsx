/** Draws the map, with every place as a line of text below it. */
import { plural } from '../format.js'
import type { View } from '../view.js'
import { Section } from './heading.js'
import { findPlaces, type MapPicture, toMapPicture } from './map.js'
import { DrawnLink, Line, passagesOf } from './passages.js'

export function Where({ view, level }: { readonly view: View; readonly level: number }) {
  const picture = toMapPicture(view)
  if (!picture) return null
  return (
    <Section id={`${view.account.id}-map`} title="Where" level={level}>
      <Picture picture={picture} />
      <details class="more">
        <summary>The places as a list</summary>
        <ul class="places">
          {findPlaces(view).map(({ name, main, claims }) => (
            <li key={name}>
              <Line passages={passagesOf(claims)}>
                {name}
                {main && ' (where it happened)'}: {plural(claims.length, 'claim')}
              </Line>
            </li>
          ))}
        </ul>
      </details>
    </Section>
  )
}

function Picture({ picture }: { readonly picture: MapPicture }) {
  const { width, height, land, borders, grid, dots } = picture
  return (
    <figure class="map" aria-label="Map of the places that the reports name">
      <svg viewBox={`0 0 ${width} ${height}`}>
        <title>Map</title>
        <rect width={width} height={height} class="sea" />
        <path d={grid} class="meridians" />
        <path d={land} class="land" />
        <path d={borders} class="borders" />
        {[...dots].reverse().map(({ name, x, y, main, claims, side }) => (
          <DrawnLink
            key={`${name} ${x} ${y}`}
            className={main ? 'spot main' : 'spot'}
            passages={passagesOf(claims)}
            label={`${name}: ${plural(claims.length, 'claim')}`}
          >
            {main && <circle cx={x.toFixed(1)} cy={y.toFixed(1)} r="10" class="halo" />}
            <circle cx={x.toFixed(1)} cy={y.toFixed(1)} r={main ? 5.5 : 3.6} class="point" />
            {side !== 'none' && (
              <text
                x={(side === 'right' ? x + 9 : x - 9).toFixed(1)}
                y={(y + 4).toFixed(1)}
                text-anchor={side === 'right' ? 'start' : 'end'}
              >
                {name}
              </text>
            )}
          </DrawnLink>
        ))}
      </svg>
      <figcaption>Outlines: Natural Earth, 1 to 110 million. They show about where, not a coast or a border in detail.</figcaption>
    </figure>
  )
}

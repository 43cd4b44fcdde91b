## What roles may do
places-may-see = Sees where radios are.

## Positions
refused-position-unreadable = This is no place on Earth.
refused-no-such-range = The file has { $size } bytes, none of them in this range.

## The map
places-map-closer = Zoom in
places-map-farther = Zoom out
places-map-all = Show everything and follow it
places-map-failed = This browser cannot draw the map (it has no WebGL). Everything on it is in the lists.
places-map-sources = © OpenStreetMap contributors (ODbL) · GSHHG (LGPL) · Natural Earth · GeoNames (CC BY 4.0)
places-map-label = Map of units and incidents; the lists beside it have the same in words. Arrows move it, + and − zoom.
places-map-near = near the repeater
places-map-layers = Layers
places-map-layer-units = Units
places-map-layer-incidents = Incidents
places-map-layer-sites = Repeaters
places-map-layer-zones = Zones
places-map-measure = Measure
places-map-measure-next = Press the places of a line; Esc ends.
places-where-hint = A name, coordinates, or a place pressed on the map
places-where-remove = Remove the place

## Zones
places-may-manage = Manages the register of zones.
refused-zone-outline = An outline has 3 to { $most } corners, as 56.51 21.01; 56.52 21.03; 56.50 21.05.
places-zones = Zones
places-zones-add = New zone
places-zones-name = Name
places-zones-zone-kind = Kind
places-zones-zone-kind-area = area
places-zones-zone-kind-danger = danger
places-zones-zone-kind-closed = closed
places-zones-zone-kind-event = public event
places-zones-zone-kind-boundary = boundary
places-zones-outline = Corners
places-zones-outline-hint = Degrees north and east: 56.51 21.01; 56.52 21.03; 56.50 21.05
places-zones-enter = Alarm when a unit enters
places-zones-leave = Alarm when a unit leaves
places-zones-stay = Alarm after so many minutes inside
places-zones-stay-hint = 0: never

/**
 * A text with something of every kind, for the core to read while nobody waits: browsers compile each function of a module
 * when it is first called, and for the first article that would be most of the time.
 */
export const PRACTICE = `Harbour opens

PORT ELLIS (March 3, 2024) - The port of "Ellis" opened on Tuesday at 5 p.m., officials said.

"We have 50 new cranes and 1,200 jobs," said Ada Moss, 48, the head of the Harbour Board (HB). "It cost less than $20
million, or 12.5% more than in June 2004." She added that "about three in five" of the 3,000 to 4,500 workers live 28 km
away.

- It grew twofold in the last two years, from £1.5bn to EUR 3 billion a year, according to the board.
- Since 1998, at least a dozen ships of 40,000 tons came every Monday for 12 hours.
- On 04/12/2023 the HB said it was half of 816 000 t at $58 a barrel; hundreds rose 3 percentage points.
`;

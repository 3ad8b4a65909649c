"""What does this plan cost there? DESIGN 4.2. Pure, exact in Decimal and Fraction, no clock.

    quotes --counting--> those that count today --offers--> what each can treat of the plan, at what price
           --covers--> the cheapest way to treat a set of areas --sessions--> a session's figure over brands
           --intervals--> sessions in so many years --cost--> one `Cost`

`sessions.figure_of` prices any set of areas with any offers, so packages (P13: the areas outside) and memberships
(P14: other offers) ask it again instead of computing anew. Fees (P9 to P11) and rates (P17) are not computed yet:
such quotes are kept, named under `not_counted`, and under `omitted` where a figure lacks them.

Decided where DESIGN leaves it open:
- A minimum spend raises a session's figure; it does not change which quotes are the cheapest.
- Where the ends use different brands, months of effect and intervals span both. A plan that insists on a brand has that
  brand's; a label's months hold for the areas it gives units for.
- Of several areas the longest of the shortest intervals binds the session. An area of which nobody knows how long it
  lasts is flagged, and the others decide; if nobody knows of any, there is no year.
- Sex not said, and prices differ by it: the figure spans both readings.
- A per-area price that names several areas treats all of them for one amount, once.
"""

"""What does this plan cost there? DESIGN 4.2. Pure, exact in Decimal and Fraction, no clock.

    quotes --counting--> those that count today --offers--> what each can treat of the plan, at what price
           --market--> what anybody, or a member, can choose from
           --covers--> the cheapest way to treat a set of areas --sessions--> a session's figure over brands
           --ways--> how a session can be held with packages --courses--> the cheapest course of sessions
           --intervals--> sessions in so many years --fees, years--> what they come to --cost--> one `Cost`

Quotes that nobody can compute with are kept, named under `not_counted`, and under `omitted` where a figure lacks them.

Decided where DESIGN leaves it open:
- "Each further area" is paid beside at least one price that may be paid by itself. A price that includes so many units
  pays for no more than those; where nobody knows how many are needed it has no upper end.
- A surcharge comes on top of every session, prepaid ones included, over a minimum spend; one that is tied to something
  (weekends, a senior injector) counts at the high end alone.
- A fee that members pay stands for the one that others pay. Of several fees of one kind nobody knows which it will be.
- A minimum spend raises a session's figure; it does not change which quotes are the cheapest.
- Where the ends use different brands, months of effect and intervals span both. A plan that insists on a brand has that
  brand's; a label's months hold for the areas it gives units for.
- Of several areas the longest of the shortest intervals binds the session. An area of which nobody knows how long it
  lasts is flagged, and the others decide; if nobody knows of any, there is no year.
- Sex not said, and prices differ by it: the figure spans both readings.
- A per-area price that names several areas treats all of them for one amount, once.
"""

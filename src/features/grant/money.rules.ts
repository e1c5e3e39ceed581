/** How money is counted, in words to put beside it. */
export const MONEY_METHOD =
  'Grants are those that their funders publish in the 360Giving standard and that were imported here. Each is spread evenly over the ' +
  'months from its planned start, or else its award, to its planned end, or else over as many months as are planned; where nothing is ' +
  'planned it counts in the month of its award. A grant for several areas counts in equal parts in each, whatever their size. What a council gets ' +
  'that lies in several boards counts in each of them by the share of its residents who live there. It counts for the needs that somebody who commissions has named; else in equal parts for the needs of what the organisation offers now; else for none ' +
  'that is known. Only pounds are added up, in whole pence. Cost per connection is that money by the connections made in the same period, ' +
  'as they are published: suppressed and rounded, so it has a least and a most. Grants are not all of the money that an organisation has, ' +
  'and connections are not all that it does: the figure sets two things side by side, and says of neither that it comes from the other.';

/**
 * What the kit has no styles for: large print, of 18 points and more on paper and on the screen, and that what belongs
 * together stays on one sheet; what is a page of its own is followed by another one. Wide tables scroll on a screen; on paper they
 * are small, and repeat their head on each sheet. Sheets have numbers, where the browser can print them.
 */
export const OWN_STYLES = `
.linkwell-whole{break-inside:avoid;margin-bottom:2rem}
.linkwell-large body,.linkwell-large p,.linkwell-large li,.linkwell-large dt,.linkwell-large dd{font-size:1.5rem;line-height:1.5}
.linkwell-large h1{font-size:2.5rem;line-height:1.3}
.linkwell-large h2{font-size:2rem;line-height:1.3}
.linkwell-large .nhsuk-summary-list__row{display:block}
.linkwell-large .nhsuk-summary-list__key,.linkwell-large .nhsuk-summary-list__value{display:block;width:auto}
.linkwell-table{overflow-x:auto}
@page{margin:15mm;@bottom-right{content:counter(page)}}
@media print{
.linkwell-table{overflow:visible}
.linkwell-table table{font-size:9pt;line-height:1.3}
.linkwell-table thead{display:table-header-group}
.linkwell-table tr{break-inside:avoid}
.linkwell-table caption,.linkwell-table h2{break-after:avoid}
.linkwell-sheet{break-after:page}
.linkwell-large body,.linkwell-large p,.linkwell-large li,.linkwell-large dt,.linkwell-large dd{font-size:18pt;line-height:1.5}
.linkwell-large h1{font-size:26pt}
.linkwell-large h2{font-size:22pt}
}`;

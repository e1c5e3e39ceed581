/** Towns and councils' areas by their Welsh and their English names, and a few cities in England that have a Welsh one. */
const NAMES = `
  Aberaeron, Aberaeron
  Aberdâr, Aberdare
  Aberdaugleddau, Milford Haven
  Abergwaun, Fishguard
  Aberhonddu, Brecon
  Abertawe, Swansea
  Aberteifi, Cardigan
  Amwythig, Shrewsbury
  Y Bala, Bala
  Bae Colwyn, Colwyn Bay
  Y Barri, Barry
  Bro Morgannwg, Vale of Glamorgan
  Bryste, Bristol
  Caer, Chester
  Caerdydd, Cardiff
  Caerffili, Caerphilly
  Caerfyrddin, Carmarthen
  Caergybi, Holyhead
  Cas-gwent, Chepstow
  Casnewydd, Newport
  Castell-nedd, Neath
  Castell-nedd Port Talbot, Neath Port Talbot
  Y Coed-duon, Blackwood
  Cwmbrân, Cwmbran
  Dinbych, Denbigh
  Dinbych-y-pysgod, Tenby
  Y Drenewydd, Newtown
  Y Fenni, Abergavenny
  Y Fflint, Flint
  Glynebwy, Ebbw Vale
  Y Gelli Gandryll, Hay-on-Wye
  Henffordd, Hereford
  Hwlffordd, Haverfordwest
  Lerpwl, Liverpool
  Llanbedr Pont Steffan, Lampeter
  Llanilltud Fawr, Llantwit Major
  Llanymddyfri, Llandovery
  Llundain, London
  Manceinion, Manchester
  Merthyr Tudful, Merthyr Tydfil
  Penfro, Pembroke
  Doc Penfro, Pembroke Dock
  Pen-y-bont ar Ogwr, Bridgend
  Pont-y-pŵl, Pontypool
  Rhaeadr Gwy, Rhayader
  Rhuthun, Ruthin
  Y Rhyl, Rhyl
  Sir Benfro, Pembrokeshire
  Sir Ddinbych, Denbighshire
  Sir Fynwy, Monmouthshire
  Sir Gaerfyrddin, Carmarthenshire
  Sir Gâr, Carmarthenshire
  Sir y Fflint, Flintshire
  Y Trallwng, Welshpool
  Trefynwy, Monmouth
  Treffynnon, Holywell
  Treorci, Treorchy
  Tyddewi, St Davids
  Wrecsam, Wrexham
  Yr Wyddgrug, Mold
  Ynys Môn, Isle of Anglesey
  Ynys Môn, Anglesey`;

const PAIRS = NAMES.trim()
  .split('\n')
  .map((line) => line.trim().split(', '))
  .flatMap(([welsh = '', english = '']) => [
    [english, welsh],
    [english, welsh.replace(/^Yr? /, '')],
    [welsh, english],
    [welsh, welsh.replace(/^Yr? /, '')],
  ]);
const OTHERS = Map.groupBy(PAIRS, ([name = '']) => name.toLowerCase());

/** What a place is called in the other language; nothing where it has one name alone. */
export function otherNamesOf(name: string): string[] {
  const others = (OTHERS.get(name.toLowerCase()) ?? []).flatMap(([, other = '']) => other);
  return [...new Set(others)].filter((other) => other.toLowerCase() !== name.toLowerCase());
}

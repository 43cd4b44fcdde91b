"""All views of radio: registers, traffic, desk and archive."""

from scape.radio.archive import views as archive
from scape.radio.desk import views as desk
from scape.radio.registers import views as registers
from scape.radio.traffic import views as traffic

VIEWS = (registers.VIEWS, traffic.VIEWS, desk.VIEWS, archive.VIEWS)
SHOWN = (*registers.SHOWN, *traffic.SHOWN, *desk.SHOWN)
LIVE = tuple(shown.view for shown in SHOWN)

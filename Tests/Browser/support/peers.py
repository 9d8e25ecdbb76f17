"""Six other clusters: enough for means, too few for a median."""

from support.programs import CAMPAIGN

ROWS = [f"g.{axis}.{row}" for axis, count in enumerate((4, 4, 5, 4, 4, 4), 1)
        for row in range(1, count + 1)]
COUNT = 6


def records(number):
    """A season of one of them: every row of the grid, and a delivery a month."""
    for place, row in enumerate(ROWS):
        yield {"id": f"p{number}-{row}", "kind": "gridScore", "fields": {
            "campaign": CAMPAIGN.code, "indicator": row,
            "level": str((1, 3, 4)[(number + place) % 3]), "evidence": "declared"}}
    for month in range(5, 11):
        yield {"id": f"p{number}-{month}", "kind": "delivery", "fields": {
            "date": f"{CAMPAIGN.year}-{month:02}-1{number}", "product": "pain-de-sucre",
            "delivered": str(4_000 + 300 * number + 100 * month),
            "accepted": str(3_700 + 300 * number + 100 * month),
            "price": str(120 + 5 * number), "market": "local"}}


def publish(country):
    """Has them all send their summaries."""
    for number in range(COUNT):
        name = f"Pairs {number + 1}"
        country.member(name, records(number))
        country.publish(name)

"""The words that past incidents are found by. Never shown."""

from sqlalchemy import Column, Index, Table, Text

from scape.base.tables import BYTES, views_metadata

# One row for each word of an incident, by `INCIDENT WORD`: the words of one incident are beside
# each other, and so are the incidents of one word. A marker such as `=result:"warned"` is a word.
words = Table(
    "dispatch_words",
    views_metadata,
    Column("id", BYTES, primary_key=True),
    Column("word", BYTES, nullable=False),
    Column("incident", BYTES, nullable=False),
)
Index("dispatch_words_word", words.c.word, words.c.incident)

# The markers that an incident has now, as another event may replace them.
marked = Table(
    "dispatch_marked",
    views_metadata,
    Column("id", BYTES, primary_key=True),
    Column("category", Text, nullable=False),
    Column("state", Text, nullable=False),
    Column("result", Text, nullable=False),
)

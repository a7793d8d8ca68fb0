"""All nodes of a layout, as the Word renderer reads them, and Typst's functions as JSON.

Each has a layout of its own, named by `kind`.
"""

from generator.layout.page_nodes import (
    CardsNode,
    ChecklistNode,
    ContentsNode,
    CoverNode,
    FormNode,
    GroupNode,
    LinesNode,
    MatchNode,
    NameNode,
    PartNode,
    SheetNode,
    SideBySideNode,
    SlideNode,
    WordsNode,
)
from generator.layout.text_nodes import (
    BadgeNode,
    CalendarNode,
    DrawingNode,
    FactsNode,
    FigureNode,
    ForeignNode,
    HeadingNode,
    LineNode,
    ListNode,
    OpeningNode,
    PairsNode,
    ParagraphNode,
    PlanNode,
    QuoteNode,
    StudentNode,
    TableNode,
    TermNode,
    TickedNode,
)

Node = (
    ParagraphNode
    | ListNode
    | QuoteNode
    | TableNode
    | ForeignNode
    | FigureNode
    | HeadingNode
    | OpeningNode
    | FactsNode
    | PlanNode
    | PairsNode
    | TickedNode
    | StudentNode
    | BadgeNode
    | LineNode
    | TermNode
    | DrawingNode
    | CalendarNode
    | NameNode
    | LinesNode
    | ChecklistNode
    | FormNode
    | MatchNode
    | WordsNode
    | CardsNode
    | SheetNode
    | SlideNode
    | GroupNode
    | SideBySideNode
    | CoverNode
    | ContentsNode
    | PartNode
)

package dev.frond.io.scenario;

import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.ParserException;
import org.snakeyaml.engine.v2.parser.Parser;

/** A parser that refuses what nests deeper, or repeats itself more often, than any input needs. */
final class BoundedParser implements Parser {
    /** Lists and mappings inside each other; reading them calls itself as often. */
    private static final int DEEPEST = 50;

    /** A part that is repeated is read each time, repeats of repeats as often as both say. */
    private static final int MOST_ALIASES = 100;

    private final Parser parser;
    private int depth;
    private int aliases;

    BoundedParser(Parser parser) {
        this.parser = parser;
    }

    @Override
    public boolean checkEvent(Event.ID choice) {
        return parser.checkEvent(choice);
    }

    @Override
    public Event peekEvent() {
        return parser.peekEvent();
    }

    @Override
    public boolean hasNext() {
        return parser.hasNext();
    }

    @Override
    public Event next() {
        Event event = parser.next();
        switch (event.getEventId()) {
            case SequenceStart, MappingStart -> depth++;
            case SequenceEnd, MappingEnd -> depth--;
            case Alias -> aliases++;
            default -> {
                // nothing to count
            }
        }
        if (depth > DEEPEST) {
            throw new ParserException(
                    "lists and mappings nest more than " + DEEPEST + " deep here", event.getStartMark());
        }
        if (aliases > MOST_ALIASES) {
            throw new ParserException("more than " + MOST_ALIASES + " aliases (*name)", event.getStartMark());
        }
        return event;
    }
}

package dev.frond.io.schema;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.exceptions.ParserException;
import org.snakeyaml.engine.v2.parser.Parser;

/** A parser that refuses what nests deeper, or repeats itself more often, than any input needs, and what contains itself. */
final class BoundedParser implements Parser {
    /** Lists and mappings inside each other; reading them calls itself as often. */
    private static final int DEEPEST = 50;

    /** A part that is repeated is read each time, repeats of repeats as often as both say. */
    private static final int MOST_ALIASES = 100;

    private final Parser parser;

    /** The lists and mappings that the parser is in, by their names (&amp;name), if they have one. */
    private final Deque<Optional<Anchor>> open = new ArrayDeque<>();

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
            case SequenceStart, MappingStart -> open.push(((NodeEvent) event).getAnchor());
            case SequenceEnd, MappingEnd -> open.pop();
            case Alias -> alias((AliasEvent) event);
            default -> {
                // nothing to count
            }
        }
        if (open.size() > DEEPEST) {
            throw new ParserException(
                    "lists and mappings nest more than " + DEEPEST + " deep here", event.getStartMark());
        }
        return event;
    }

    private void alias(AliasEvent event) {
        aliases++;
        if (open.contains(Optional.of(event.getAlias()))) {
            throw new ParserException("*" + event.getAlias() + " stands inside what it repeats", event.getStartMark());
        }
        if (aliases > MOST_ALIASES) {
            throw new ParserException("more than " + MOST_ALIASES + " aliases (*name)", event.getStartMark());
        }
    }
}

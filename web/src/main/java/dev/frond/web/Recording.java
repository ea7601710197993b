package dev.frond.web;

import dev.frond.view.engine.PageListener;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** What a run has brought and the page has not yet taken. */
final class Recording implements PageListener {
    private final Deque<byte[]> frames = new ArrayDeque<>();
    private StringBuilder rows = new StringBuilder();
    private StringBuilder events = new StringBuilder();

    @Override
    public void frame(byte[] bytes) {
        frames.add(bytes);
    }

    @Override
    public void rows(String lines) {
        rows.append(lines);
    }

    @Override
    public void events(String lines) {
        events.append(lines);
    }

    byte @Nullable [] nextFrame() {
        return frames.poll();
    }

    String takeRows() {
        String taken = rows.toString();
        rows = new StringBuilder();
        return taken;
    }

    String takeEvents() {
        String taken = events.toString();
        events = new StringBuilder();
        return taken;
    }
}

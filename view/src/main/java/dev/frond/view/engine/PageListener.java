package dev.frond.view.engine;

/** Hears what a page is told of a run while it goes on. */
public interface PageListener {
    /** A frame as {@link dev.frond.io.page.FrameBytes}; the first is the initial state. */
    void frame(byte[] bytes);

    /** Lines of {@code series.csv}, each with its end; the header comes before all else. */
    void rows(String lines);

    /** What happened to the front: kind, time in s, x and y in m, separated by commas, a line each with its end. */
    void events(String lines);
}

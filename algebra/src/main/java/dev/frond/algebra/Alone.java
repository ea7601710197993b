package dev.frond.algebra;

/** The calling thread. */
final class Alone implements Workers {
    static final Workers WORKER = new Alone();

    private Alone() {}

    @Override
    public void both(Halves work) {
        work.run(0);
        work.run(1);
    }

    @Override
    public Workers forSize(int nodes) {
        return this;
    }

    @Override
    public void close() {}
}

package dev.frond.io.image;

import dev.frond.solver.run.Snapshot;

/** One of the pictures on a sheet, with its title. */
public record Panel(String title, Snapshot snapshot) {
    String time() {
        return "t = " + Measures.time(snapshot.time());
    }
}

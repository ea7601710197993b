package dev.frond.solver.fem;

import dev.frond.mesh.tri.BoundaryTag;
import java.util.List;

/** Looks up what fillers conduct. */
final class Fillers {
    private static final FillerConduction NONE = new FillerConduction.None();

    private Fillers() {}

    /** What the filler of a boundary edge conducts; nothing when the tag is not a filler's, or of one not told of. */
    static FillerConduction of(List<FillerConduction> fillers, int tag) {
        int index = BoundaryTag.isFiller(tag) ? BoundaryTag.fillerIndex(tag) : -1;
        return index >= 0 && index < fillers.size() ? fillers.get(index) : NONE;
    }
}

package dev.frond.solver.fem;

import dev.frond.mesh.tri.BoundaryTag;

/** Looks up what fillers conduct. */
final class Fillers {
    private static final FillerConduction NONE = new FillerConduction.None();

    private Fillers() {}

    /** What the filler of a boundary edge conducts; nothing when the tag is not a filler's, or of one not told of. */
    static FillerConduction of(Physics physics, int tag) {
        int index = BoundaryTag.isFiller(tag) ? BoundaryTag.fillerIndex(tag) : -1;
        return index >= 0 && index < physics.fillers().size()
                ? physics.fillers().get(index)
                : NONE;
    }
}

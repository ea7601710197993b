package dev.frond.mesh.geom;

/**
 * No triangulation of the electrolyte exists, or none that is fine enough: its boundary touches itself, a filler lies across it,
 * or nothing is left between front and top. The message says where, in the lengths of the caller.
 */
public final class ImpossibleOutlineException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public ImpossibleOutlineException(String message) {
        super(message);
    }
}

package dev.frond.mesh.internal.front.repair;

/**
 * A stretch of a front to replace.
 *
 * @param from first place, in edges; the front's start when the new front begins with what replaces it
 * @param to second place; the front's end when the new front ends with what replaces it
 * @param x position of the new node where lithium is joined to lithium
 * @param clearance lithium nodes nearer than this along the front are dropped as well
 * @param gain area to gain beyond the old front's
 * @param arc nodes of a filler that the new front runs round instead; empty when both ends are joined
 */
public record Reconnection(double from, double to, double x, double y, double clearance, double gain, Chain arc) {
    Reconnection(double from, double to, double x, double y, double clearance) {
        this(from, to, x, y, clearance, 0, Chain.NONE);
    }

    Reconnection between(double newFrom, double newTo) {
        return new Reconnection(newFrom, newTo, x, y, clearance, gain, arc);
    }

    /** One over both, half way between. */
    Reconnection with(Reconnection other) {
        return new Reconnection(
                Math.min(from, other.from),
                Math.max(to, other.to),
                0.5 * (x + other.x),
                0.5 * (y + other.y),
                Math.max(clearance, other.clearance),
                Math.max(gain, other.gain),
                Chain.NONE);
    }
}

package dev.frond.plot;

import java.awt.Color;
import java.util.Locale;

/** The colours of everything but the field. */
public enum Theme {
    /** Dark ink on white paper. */
    LIGHT(0xffffff, 0x222222, 0xa3a7ab, 0x45494d, 0xd0a583, 0xffffff, 0x3a3a3a),
    /** Light ink on nearly black paper, for slides. */
    DARK(0x15181c, 0xe6e8ea, 0x7d838a, 0xd5d9dd, 0x8a6345, 0x22262b, 0xc4c9ce);

    private final Color paper;
    private final Color ink;
    private final Color metal;
    private final Color metalEdge;
    private final Color foil;
    private final Color filler;
    private final Color fillerEdge;

    Theme(int paper, int ink, int metal, int metalEdge, int foil, int filler, int fillerEdge) {
        this.paper = new Color(paper);
        this.ink = new Color(ink);
        this.metal = new Color(metal);
        this.metalEdge = new Color(metalEdge);
        this.foil = new Color(foil);
        this.filler = new Color(filler);
        this.fillerEdge = new Color(fillerEdge);
    }

    /** The name in commands. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    Color paper() {
        return paper;
    }

    Color ink() {
        return ink;
    }

    Color metal() {
        return metal;
    }

    Color metalEdge() {
        return metalEdge;
    }

    Color foil() {
        return foil;
    }

    Color filler() {
        return filler;
    }

    Color fillerEdge() {
        return fillerEdge;
    }
}

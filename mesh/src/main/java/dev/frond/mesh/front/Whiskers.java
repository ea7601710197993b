package dev.frond.mesh.front;

import java.util.ArrayList;
import java.util.List;

/**
 * Closes necks of lithium beyond which there is too little to be kept as an island, like a zipper from the tip: the mirror
 * image of a cleft. The lithium stays, on the flanks.
 */
final class Whiskers {
    private final Front metal;
    private final FrontSizing sizing;

    Whiskers(Front front, FrontSizing sizing) {
        this.metal = front.upsideDown();
        this.sizing = sizing;
    }

    /** @param contacts {@link Contact.Neck} or {@link Contact.SideNeck}, all of the same kind */
    Front closed(List<Contact> contacts) {
        Necks necks = new Necks(metal);
        List<Cut> cuts = new ArrayList<>();
        for (Contact contact : contacts) {
            if (contact instanceof Contact.Neck neck) {
                Necks.Neck cleft = necks.neck(neck.from(), neck.to(), neck.gap());
                cuts.add(new CleftRepair(metal, necks, sizing).closed(cleft));
            } else if (contact instanceof Contact.SideNeck side) {
                cuts.add(atSide(side, necks));
            }
        }
        return Incision.of(metal, cuts, sizing).upsideDown();
    }

    private Cut atSide(Contact.SideNeck contact, Necks necks) {
        int last = metal.edgeCount();
        double place = contact.place();
        boolean left = necks.arcAt(place) < 0.5 * necks.length();
        double wall = left ? metal.left() : metal.right();
        return new Cut(left ? 0 : place, left ? place : last, wall, necks.y(place), 0.6 * sizing.size());
    }
}

package dev.frond.mesh.internal.front.repair;

import dev.frond.mesh.internal.front.contact.Contact;
import dev.frond.mesh.internal.front.contact.FrontGaps;
import dev.frond.mesh.internal.front.curve.Front;
import dev.frond.mesh.internal.front.curve.FrontLimits;
import dev.frond.mesh.internal.front.curve.FrontSizing;
import java.util.ArrayList;
import java.util.List;

/**
 * Removes tips of lithium that stripping would cut off but that are too small to be kept as islands: the neck is closed from the
 * tip on, as a cleft is closed from its bottom. The lithium stays, on the flanks.
 */
public final class TipRemoval {
    private final Front metal;
    private final FrontSizing sizing;

    public TipRemoval(Front front, FrontSizing sizing) {
        this.metal = front.upsideDown();
        this.sizing = sizing;
    }

    /**
     * The front without the tips.
     *
     * @param contacts {@link Contact.Neck} or {@link Contact.SideNeck}, all of the same kind
     */
    public Front closed(List<Contact> contacts) {
        FrontGaps gaps = new FrontGaps(metal);
        List<Reconnection> cuts = new ArrayList<>();
        for (Contact contact : contacts) {
            if (contact instanceof Contact.Neck neck) {
                FrontGaps.Gap cleft = gaps.between(neck.from(), neck.to(), neck.gap());
                cuts.add(new CleftRepair(metal, gaps, sizing).closed(cleft));
            } else if (contact instanceof Contact.SideNeck side) {
                cuts.add(atSide(side, gaps));
            }
        }
        return Reconnections.of(metal, cuts, sizing).upsideDown();
    }

    private Reconnection atSide(Contact.SideNeck contact, FrontGaps gaps) {
        int last = metal.edgeCount();
        double place = contact.place();
        boolean left = gaps.isLeft(place);
        double wall = gaps.side(place);
        return new Reconnection(
                left ? 0 : place,
                left ? place : last,
                wall,
                gaps.y(place),
                FrontLimits.MERGE_CLEARANCE * sizing.size());
    }
}

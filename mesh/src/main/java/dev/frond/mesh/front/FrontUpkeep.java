package dev.frond.mesh.front;

import java.util.List;

/** What a front needs after every motion: repair, then resampling, again until the new nodes need no repair. */
public final class FrontUpkeep {
    private static final int MOST_ROUNDS = 5;

    private final FrontRepair repair;
    private final FrontResampling resampling;

    public FrontUpkeep(FrontSizing sizing) {
        repair = new FrontRepair(sizing);
        resampling = new FrontResampling(sizing);
    }

    /** The front with sound, well spaced nodes and the same lithium area, and the meetings that were left as they are. */
    public FrontRepair.Repair of(Front front) {
        FrontRepair.Repair repaired = repair.of(front);
        Relaid relaid = repaired.relaid();
        List<Contact> contacts = repaired.contacts();
        for (int round = 0; round < MOST_ROUNDS; round++) {
            Relaid resampled = resampling.of(relaid.front());
            FrontRepair.Repair again = repair.of(resampled.front());
            relaid = relaid.then(resampled).then(again.relaid());
            contacts = again.contacts();
            if (again.relaid().map().isIdentity(resampled.front().nodeCount())) {
                break;
            }
        }
        return new FrontRepair.Repair(relaid, contacts);
    }
}

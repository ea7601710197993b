package dev.frond.algebra;

import java.util.Arrays;

/** For each panel, the list of earlier ones whose next update is to it. Lists of the two halves do not touch each other. */
final class PanelLists {
    private final CholeskyStructure structure;
    /** First panel of the list, -1 for none. */
    private final int[] head;
    /** The panel after each one in the list it is in. */
    private final int[] link;
    /** For each panel, the offset in the structure's rows of the first that it has not updated yet. */
    private final int[] reached;

    PanelLists(CholeskyStructure structure) {
        int panels = structure.first.length - 1;
        this.structure = structure;
        this.head = new int[panels];
        this.link = new int[panels];
        this.reached = new int[panels];
    }

    /** Empties the lists of a part. */
    void clear(CholeskyPart part) {
        Arrays.fill(head, part.firstPanel(), part.endPanel(), -1);
    }

    int first(int panel) {
        return head[panel];
    }

    int after(int listed) {
        return link[listed];
    }

    int reached(int listed) {
        return reached[listed];
    }

    /** Enters a panel that has just been factored. */
    void factored(int panel, CholeskyPart part) {
        reached[panel] = structure.rowStart[panel] + structure.first[panel + 1] - structure.first[panel];
        enter(panel, part);
    }

    /** Moves those that have updated a panel on to what they update next. */
    void updated(int panel, CholeskyPart part) {
        int end = structure.first[panel + 1];
        int[] row = structure.row;
        int next;
        for (int listed = head[panel]; listed >= 0; listed = next) {
            next = link[listed];
            int rowEnd = structure.rowStart[listed + 1];
            int at = reached[listed];
            while (at < rowEnd && row[at] < end) {
                at++;
            }
            reached[listed] = at;
            enter(listed, part);
        }
    }

    /** Puts a panel on the list of the one that has the row it has reached, if that belongs to the part. */
    void enter(int panel, CholeskyPart part) {
        int at = reached[panel];
        if (at < structure.rowStart[panel + 1] && structure.row[at] < part.endPosition()) {
            int target = structure.supernode[structure.row[at] / Supernodes.STRIP];
            link[panel] = head[target];
            head[target] = panel;
        }
    }
}

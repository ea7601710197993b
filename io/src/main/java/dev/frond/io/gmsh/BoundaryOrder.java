package dev.frond.io.gmsh;

import dev.frond.mesh.tri.BoundaryTag;
import dev.frond.mesh.tri.Mesh;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** That the front is below, the top above and the sides between, as their tags say. */
final class BoundaryOrder {
    /** Largest difference of height along a level top, over the mesh's height: of files written with 9 digits. */
    private static final double LEVEL = 1e-9;

    /** From the top on, with the electrolyte on the left. */
    private static final List<Integer> ORDER =
            List.of(BoundaryTag.TOP, BoundaryTag.LEFT, BoundaryTag.FRONT, BoundaryTag.RIGHT);

    private final Mesh mesh;
    private final PhysicalTags tags;
    private final String file;

    /** Edges of one tag, one after the other. */
    private record Chain(int tag, List<Integer> edges) {}

    private BoundaryOrder(Mesh mesh, PhysicalTags tags, String file) {
        this.mesh = mesh;
        this.tags = tags;
        this.file = file;
    }

    /** @throws MisplacedTagException when a tag is that of another part, or of several */
    static void check(Mesh mesh, PhysicalTags tags, String file) throws MisplacedTagException {
        new BoundaryOrder(mesh, tags, file).check();
    }

    private void check() throws MisplacedTagException {
        List<Chain> chains = chains();
        for (int tag : ORDER) {
            if (chains.stream().filter(chain -> chain.tag() == tag).count() != 1) {
                throw misplaced(tag, "is not one piece: the lines with this tag must follow each other");
            }
        }
        int top = topmost(chains);
        if (top < 0) {
            throw misplaced(BoundaryTag.TOP, "must be straight and level, above everything else");
        }
        for (int k = 0; k < ORDER.size(); k++) {
            Chain chain = chains.get((top + k) % chains.size());
            if (chain.tag() != ORDER.get(k)) {
                throw misplaced(chain.tag(), "is where the " + PhysicalTags.name(ORDER.get(k)) + " must be");
            }
        }
        int[] front = mesh.topology().path(BoundaryTag.FRONT);
        if (!(mesh.coordinates().x(front[0]) < mesh.coordinates().x(front[front.length - 1]))) {
            throw misplaced(BoundaryTag.FRONT, "must lead from the left side to the right side");
        }
    }

    private MisplacedTagException misplaced(int tag, String why) {
        String name = PhysicalTags.name(tag);
        return new MisplacedTagException(
                name, "what has the tag " + tags.number(tag) + " in " + file + ", the " + name + ", " + why);
    }

    /** The outer boundary from some change of tag on. */
    private List<Chain> chains() throws MisplacedTagException {
        int[] tag = mesh.topology().tags();
        int[] ends = mesh.topology().edges();
        int[] leaving = new int[mesh.topology().nodeCount()];
        Arrays.fill(leaving, -1);
        int outer = 0;
        int start = 0;
        for (int e = 0; e < tag.length; e++) {
            if (!BoundaryTag.isFiller(tag[e])) {
                leaving[ends[2 * e]] = e;
                outer++;
                start = e;
            }
        }
        List<Chain> chains = new ArrayList<>();
        int e = start;
        for (int k = 0; k < outer; k++) {
            if (chains.isEmpty() || chains.get(chains.size() - 1).tag() != tag[e]) {
                chains.add(new Chain(tag[e], new ArrayList<>()));
            }
            chains.get(chains.size() - 1).edges().add(e);
            e = leaving[ends[2 * e + 1]];
            if (e < 0 || (e == start && k < outer - 1)) {
                throw misplaced(tag[start], "does not close the electrolyte together with the others");
            }
        }
        if (chains.size() > 1
                && chains.get(0).tag() == chains.get(chains.size() - 1).tag()) {
            chains.get(0).edges().addAll(chains.remove(chains.size() - 1).edges());
        }
        return chains;
    }

    /** The chain all of whose nodes are at the greatest height; -1 when there is none. */
    private int topmost(List<Chain> chains) {
        double highest = Double.NEGATIVE_INFINITY;
        double lowest = Double.POSITIVE_INFINITY;
        for (int node = 0; node < mesh.topology().nodeCount(); node++) {
            highest = Math.max(highest, mesh.coordinates().y(node));
            lowest = Math.min(lowest, mesh.coordinates().y(node));
        }
        for (int k = 0; k < chains.size(); k++) {
            double least = Double.POSITIVE_INFINITY;
            for (int e : chains.get(k).edges()) {
                for (int node : Arrays.copyOfRange(mesh.topology().edges(), 2 * e, 2 * e + 2)) {
                    least = Math.min(least, mesh.coordinates().y(node));
                }
            }
            if (highest - least <= LEVEL * (highest - lowest)) {
                return k;
            }
        }
        return -1;
    }
}

package dev.frond.solver.step;

import dev.frond.mesh.front.Contact;
import dev.frond.mesh.front.ContactSearch;
import dev.frond.mesh.front.Front;
import dev.frond.mesh.front.FrontRepair;
import dev.frond.mesh.front.FrontSizing;
import dev.frond.mesh.front.FrontUpkeep;
import dev.frond.mesh.geom.Circle;
import dev.frond.mesh.transfer.ConservativeTransfer;
import dev.frond.mesh.transfer.Interpolation;
import dev.frond.mesh.tri.Mesh;
import dev.frond.solver.fem.Discretisation;
import dev.frond.solver.fem.Fields;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Makes a mesh anew about a front that has moved, and carries the fields over: lithium and salt stay as they are. */
public final class Remeshing {
    private final ElectrolyteDomain domain;
    private final FrontSizing sizing;
    private final FrontUpkeep upkeep;
    private final ContactSearch contacts;

    public Remeshing(ElectrolyteDomain domain, FrontSizing sizing) {
        this.domain = domain;
        this.sizing = sizing;
        this.upkeep = new FrontUpkeep(sizing);
        this.contacts = new ContactSearch(sizing, domain.height(), flat(domain.fillers()));
    }

    /** What became of a remeshing. */
    public sealed interface Result {
        /** Fields on a new mesh; the potential is only a guess there. */
        record Done(Mesh mesh, Fields fields, Fields rate) implements Result {}

        /** The front met something: there is no mesh beyond. */
        record Met(Contact contact) implements Result {}

        /** The outline about the front could not be triangulated. */
        record Unmeshable(String reason) implements Result {}
    }

    /** The first mesh of a run. */
    public Mesh first(Front front) {
        return domain.mesh(front);
    }

    /** Something so near that the electrolyte between cannot be meshed any more. */
    public Optional<Contact> contact(State state) {
        return contacts.nearest(front(state), sizing.narrowest());
    }

    /** Width of electrolyte left between the front and the nearest thing within {@code reach}, above the contact's own. */
    public Optional<Double> clearance(State state, double reach) {
        return contacts.nearest(front(state), sizing.narrowest() + reach).map(near -> near.gap() - sizing.narrowest());
    }

    public Result of(State state) {
        FrontRepair.Repair kept = upkeep.of(front(state));
        if (!kept.contacts().isEmpty()) {
            return new Result.Met(kept.contacts().get(0));
        }
        Front front = kept.relaid().front();
        Mesh mesh;
        try {
            mesh = domain.mesh(front);
        } catch (IllegalArgumentException e) {
            return new Result.Unmeshable(String.valueOf(e.getMessage()));
        }
        int[] top = Discretisation.topNodes(mesh.topology());
        double[] one = new double[top.length];
        Arrays.fill(one, 1);
        double[] u =
                ConservativeTransfer.of(state.mesh(), mesh).apply(state.fields().concentration(), top, one);
        Interpolation nodes = Interpolation.of(state.mesh(), mesh);
        Fields fields = new Fields(
                u, nodes.apply(state.fields().potential()), state.fields().voltage());
        Fields rate = new Fields(
                nodes.apply(state.rate().concentration()),
                nodes.apply(state.rate().potential()),
                state.rate().voltage());
        return new Result.Done(mesh, fields, rate);
    }

    private static Front front(State state) {
        return Front.of(state.mesh());
    }

    private static double[] flat(List<Circle> circles) {
        double[] out = new double[3 * circles.size()];
        for (int k = 0; k < circles.size(); k++) {
            out[3 * k] = circles.get(k).x();
            out[3 * k + 1] = circles.get(k).y();
            out[3 * k + 2] = circles.get(k).radius();
        }
        return out;
    }
}

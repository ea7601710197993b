package dev.frond.plot;

import dev.frond.plot.flow.FluxLines;
import dev.frond.plot.flow.NodalAverage;
import dev.frond.solver.model.Metal;
import dev.frond.solver.model.Scenario;
import dev.frond.solver.run.Snapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A scalar field of a {@link Snapshot} that a picture can show in colour. */
public sealed interface Field {
    /** The name of the field in commands and files. */
    String id();

    /** What it is, in words, beside the colour bar. */
    String words();

    /** The displayed unit; {@code _{}} and {@code ^{}} enclose sub- and superscripts. */
    String units();

    /** Displayed number per SI number. */
    double displayFactor();

    /** Differences below this are round-off and not worth a colour, SI. */
    double resolution();

    /** One value per node, SI. */
    double[] nodal(Snapshot snapshot);

    /** Every field of a run of lithium, the default first. */
    static List<Field> all() {
        return all(Scenario.DEFAULT_METAL);
    }

    /** Every field that all runs of a metal have, the default first. */
    static List<Field> all(Metal metal) {
        return List.of(new FluxMagnitude(metal), new Concentration(), new Potential(), new CurrentDensityMagnitude());
    }

    /** Every field of a snapshot: the ones that all have, then its further variables. */
    static List<Field> of(Snapshot snapshot) {
        List<Field> fields = new ArrayList<>(all(snapshot.metal()));
        snapshot.further().forEach(field -> fields.add(new Further(field.name(), field.unit())));
        return fields;
    }

    /** The one of some fields with this {@link #id}; the flux of cations also by its name for any metal. */
    static Optional<Field> named(String id, List<Field> fields) {
        return fields.stream()
                .filter(field ->
                        field.id().equals(id) || (field instanceof FluxMagnitude && id.equals(Metal.CATION_FLUX)))
                .findFirst();
    }

    /** Magnitude of the flux of a metal's ions, from the recovered nodal flux. */
    record FluxMagnitude(Metal metal) implements Field {
        @Override
        public String id() {
            return metal.fluxName();
        }

        @Override
        public String words() {
            return "flux of " + metal.symbol() + "^{" + metal.charge() + "}";
        }

        @Override
        public String units() {
            return "nmol cm^{−2} s^{−1}";
        }

        @Override
        public double displayFactor() {
            return 1e5;
        }

        @Override
        public double resolution() {
            return FluxLines.AT_REST;
        }

        @Override
        public double[] nodal(Snapshot snapshot) {
            return FluxLines.magnitude(snapshot);
        }
    }

    /** Salt concentration. */
    record Concentration() implements Field {
        @Override
        public String id() {
            return "concentration";
        }

        @Override
        public String words() {
            return "salt concentration";
        }

        @Override
        public String units() {
            return "mol/L";
        }

        @Override
        public double displayFactor() {
            return 1e-3;
        }

        @Override
        public double resolution() {
            return 1e-6;
        }

        @Override
        public double[] nodal(Snapshot snapshot) {
            return snapshot.concentration();
        }
    }

    /** Electrolyte potential. */
    record Potential() implements Field {
        @Override
        public String id() {
            return "potential";
        }

        @Override
        public String words() {
            return "potential of the electrolyte";
        }

        @Override
        public String units() {
            return "mV";
        }

        @Override
        public double displayFactor() {
            return 1e3;
        }

        @Override
        public double resolution() {
            return 1e-9;
        }

        @Override
        public double[] nodal(Snapshot snapshot) {
            return snapshot.potential();
        }
    }

    /** Magnitude of the current density, averaged from the triangles to the nodes. */
    record CurrentDensityMagnitude() implements Field {
        @Override
        public String id() {
            return "current_density";
        }

        @Override
        public String words() {
            return "current density";
        }

        @Override
        public String units() {
            return "mA/cm^{2}";
        }

        @Override
        public double displayFactor() {
            return 0.1;
        }

        @Override
        public double resolution() {
            return 1e-7;
        }

        @Override
        public double[] nodal(Snapshot snapshot) {
            return NodalAverage.magnitude(snapshot.mesh(), snapshot.cellCurrentDensity());
        }
    }

    /**
     * A variable beside salt and potential.
     *
     * @param id its name
     * @param units SI
     */
    record Further(String id, String units) implements Field {
        @Override
        public String words() {
            return id.replace('_', ' ');
        }

        @Override
        public double displayFactor() {
            return 1;
        }

        @Override
        public double resolution() {
            return Double.MIN_NORMAL;
        }

        @Override
        public double[] nodal(Snapshot snapshot) {
            return snapshot.further().stream()
                    .filter(field -> field.name().equals(id))
                    .findFirst()
                    .orElseThrow()
                    .values();
        }
    }
}

package dev.frond.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.frond.solver.model.Metal;
import dev.frond.solver.run.NodalField;
import dev.frond.solver.run.Snapshot;
import java.util.List;
import org.junit.jupiter.api.Test;

class FieldTest {
    private static final Snapshot FLAT = Samples.snapshot(60, 2, 1, Samples.flat(2, 0), List.of());

    @Test
    void everyFieldIsListedAndFoundByItsName() {
        assertThat(Field.all())
                .extracting(Field::getClass)
                .hasSameElementsAs(List.of(Field.class.getPermittedSubclasses()).stream()
                        .filter(type -> type != Field.Further.class)
                        .<Class<? extends Field>>map(type -> type.asSubclass(Field.class))
                        .toList());
        for (Field field : Field.all()) {
            assertThat(Field.named(field.id(), Field.all())).contains(field);
        }
        assertThat(Field.named("flux", Field.all())).isEmpty();
    }

    /** A variable beside salt and potential is one more field of its snapshots alone. */
    @Test
    void furtherVariablesAreFields() {
        double[] kelvin = {300, 301, 302};
        Snapshot warm = new Snapshot(
                0,
                FLAT.mesh(),
                FLAT.concentration(),
                FLAT.potential(),
                0,
                FLAT.cationFlux(),
                FLAT.cellCationFlux(),
                FLAT.cellCurrentDensity(),
                List.of(),
                List.of(new NodalField("temperature", "K", kelvin)),
                Metal.LITHIUM);
        assertThat(Field.of(FLAT)).isEqualTo(Field.all());
        Field temperature = Field.of(warm).get(Field.all().size());
        assertThat(temperature).isEqualTo(new Field.Further("temperature", "K"));
        assertThat(temperature.nodal(warm)).isSameAs(kelvin);
    }

    /** The flux is that of the metal's ions, by a name for any metal or by lithium's own. */
    @Test
    void theFluxIsOfTheMetalsIons() {
        Field copper = Field.all(Metal.COPPER).get(0);
        assertThat(copper.id()).isEqualTo("flux_cation");
        assertThat(copper.words()).isEqualTo("flux of Cu^{2+}");
        assertThat(Field.named("flux_cation", Field.all(Metal.COPPER))).contains(copper);
        assertThat(Field.named("flux_Li", Field.all(Metal.COPPER))).isEmpty();
        assertThat(Field.named("flux_cation", Field.all())).contains(Field.all().get(0));
        assertThat(Field.all().get(0).words()).isEqualTo("flux of Li^{+}");
    }

    @Test
    void magnitudesOfUniformFlux() {
        for (double flux : new Field.FluxMagnitude(Metal.LITHIUM).nodal(FLAT)) {
            assertThat(flux).isCloseTo(3e-5, within(1e-12));
        }
        for (double current : new Field.CurrentDensityMagnitude().nodal(FLAT)) {
            assertThat(current).isCloseTo(3e-5 * 96485.33212, within(1e-7));
        }
    }

    @Test
    void uniformFieldLiesInTheMiddleOfItsScale() {
        ValueRange range = ValueRange.covering(new Field.FluxMagnitude(Metal.LITHIUM), List.of(Panel.of("", FLAT)));
        assertThat(range.share(3e-5)).isCloseTo(0.5, within(1e-3));
    }

    @Test
    void aSpotDoesNotTakeTheScale() {
        Field field = new Field.Concentration();
        double[] values = FLAT.concentration().clone();
        values[0] = 1e6;
        Snapshot spotted = new Snapshot(
                0,
                FLAT.mesh(),
                values,
                values,
                0,
                FLAT.cationFlux(),
                FLAT.cellCationFlux(),
                FLAT.cellCurrentDensity(),
                List.of());
        ValueRange range = ValueRange.covering(field, List.of(Panel.of("", spotted)));
        assertThat(range.max()).isCloseTo(2650, within(1.0));
        assertThat(range.min()).isCloseTo(1000, within(1.0));
    }

    @Test
    void theScaleOfSeveralCoversEach() {
        Snapshot bump = Samples.snapshot(60, 2, 1, Samples.bump(2, 0.1, 0.4, 0.15), List.of());
        Field field = new Field.FluxMagnitude(Metal.LITHIUM);
        ValueRange alone = ValueRange.covering(field, List.of(Panel.of("", bump)));
        ValueRange both = ValueRange.covering(field, List.of(Panel.of("", FLAT), Panel.of("", bump)));
        assertThat(both.max()).isEqualTo(alone.max());
        assertThat(both.share(3e-5)).isBetween(0.0, 1.0);
    }
}

package dev.frond.solver.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frond.solver.model.Defect.ProfilePoint;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a scenario with a collector, a profile or insulating patches must be like. */
class CollectorRulesTest {
    private static List<String> problems(Anode anode) {
        return Scenario.builder()
                .temperature(300)
                .electrolyte(new Electrolyte(1000, 0.4, new Electrolyte.TransportData.Diffusivity(1e-12)))
                .cell(new Cell(2e-6, 3e-6, new Cell.Top.Reservoir()))
                .anode(anode)
                .drive(new Drive.CurrentDensity(1))
                .time(new TimeControl(10))
                .mesh(new MeshSource.Generated(50e-9))
                .build()
                .problems()
                .stream()
                .map(problem -> problem.path() + ": " + problem.message())
                .toList();
    }

    private static Anode anode(Defect... defects) {
        return new Anode(1, defects);
    }

    @Test
    void theFrontStandsOnTheCollector() {
        Defect pit = new Defect.Gaussian(1e-6, -60e-9, 0.2e-6);
        assertThat(problems(anode(pit).on(new Collector(60e-9)))).isEmpty();
        assertThat(problems(anode(pit).on(new Collector(50e-9))))
                .singleElement()
                .asString()
                .startsWith("anode.thickness: the front at the start reaches down to y = -60 nm, below the collector at"
                        + " -50 nm: a thickness of at least 60 nm");
    }

    @Test
    void aFrozenFrontNeverUsesUpItsMetal() {
        assertThat(problems(anode().on(new Collector(50e-9)).frozen()))
                .singleElement()
                .asString()
                .startsWith("anode.thickness: a frozen front never uses up its metal");
    }

    @Test
    void aCollectorNeedsAThickness() {
        assertThat(problems(anode().on(new Collector(Collector.UNLIMITED, 1))))
                .singleElement()
                .asString()
                .startsWith("anode.collector: a collector needs the thickness");
    }

    @Test
    void somethingMustReact() {
        Defect left = new Defect.Insulating(0.5e-6, 1.1e-6);
        Defect right = new Defect.Insulating(1.6e-6, 1.2e-6);
        assertThat(problems(anode(left))).isEmpty();
        assertThat(problems(anode(right, left)))
                .containsExactly("anode.defects: the insulating patches leave nothing of the anode that reacts");
    }

    @Test
    void aProfileCoversTheBox() {
        List<ProfilePoint> points =
                List.of(new ProfilePoint(0.5e-6, 0), new ProfilePoint(1.5e-6, 5e-9), new ProfilePoint(2.6e-6, 1e-9));
        assertThat(problems(anode(new Defect.Profile(points, -0.5e-6, Defect.Levelling.MEAN))))
                .isEmpty();
        assertThat(problems(anode(new Defect.Profile(points))))
                .singleElement()
                .asString()
                .startsWith(
                        "anode.defects[0]: the profile reaches from x = 500 nm to 2.6 um, but the box from 0 to 2 um");
    }

    @Test
    void aProfileRises() {
        List<ProfilePoint> points =
                List.of(new ProfilePoint(0, 0), new ProfilePoint(1e-6, 5e-9), new ProfilePoint(1e-6, 1e-9));
        assertThat(problems(anode(new Defect.Profile(points))))
                .containsExactly("anode.defects[0].points[2]: x must rise from point to point");
    }
}

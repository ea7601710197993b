package dev.frond.io.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frond.io.schema.InputProblems;
import dev.frond.io.schema.NearestName;
import dev.frond.io.schema.Yaml;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The written files, as a user sees them. */
class ScenarioTextTest {
    @Test
    void theResolvedScenarioIsPlain() {
        assertThat(ScenarioWriter.text(ScenarioReader.read(Samples.file("gaussian-explicit.yaml"))))
                .isEqualTo("""
                        frond: 1
                        name: LPC without filler
                        temperature: 318 K
                        metal: lithium
                        electrolyte:
                          salt_concentration: 2.65 mol/L
                          transference_number: 0.42
                          diffusivity: 5.06e-13 m^2/s
                          anion_valence: 1
                          tethered_anions: 0
                          porosity: 1
                        cell:
                          width: 5 um
                          height: 3 um
                          top: {kind: reservoir}
                        anode:
                          exchange_current_density: 0.95 A/m^2
                          alpha_a: 0.5
                          alpha_c: 0.5
                          surface_energy: 0 J/m^2
                          moving: true
                          defects:
                            - {kind: gaussian, at: 2.5 um, height: 200 nm, width: 150 nm}
                          film: {resistance: 0 ohm cm^2, patches: [], growth: {}}
                          double_layer_capacitance: 0 F/m^2
                        fillers:
                          - {kind: impermeable, diameter: 500 nm, at: [[1 um, 2 um], [2.2 um, 2.1 um]]}
                        drive: {current_density: 3 A/m^2}
                        time: {end: 2 h, scheme: adaptive, tolerance: 0.001, max_step: 6 min, first_step: 0.01 s}
                        mesh: {front: 25 nm, bulk: 150 nm}
                        output: {every: 1 min, times: [], series: false}
                        """);
    }

    @Test
    void theSchemaNamesEveryKeyWithItsRangeAndDefault() {
        String schema = ScenarioSchema.text();
        assertThat(schema)
                .startsWith("""
                        {
                          "$schema": "https://json-schema.org/draft/2020-12/schema",
                          "title": "frond scenario",
                          "type": "object",
                          "properties": {
                            "frond": {
                              "description": "Version of the file format.",
                              "type": "integer",
                              "minimum": 1,
                              "maximum": 1
                            },
                        """)
                .contains("\"const\": \"half-ellipse\"", "\"default\": \"25 nm\"", "Default: time.end/100.")
                .contains("\"unevaluatedProperties\": false")
                .endsWith("}\n");
        InputProblems problems = new InputProblems("schema");
        assertThat(Yaml.compose(schema, "schema", problems)).isPresent();
        problems.check();
        assertThat(ScenarioSchema.text()).isEqualTo(schema);
    }

    @Test
    void nearestNames() {
        List<String> names = List.of("height", "width", "half-ellipse");
        assertThat(NearestName.of("hieght", names)).contains("height");
        assertThat(NearestName.of("Half_Ellipse", names)).contains("half-ellipse");
        assertThat(NearestName.of("colour", names)).isEmpty();
        assertThat(NearestName.distance("kitten", "sitting")).isEqualTo(3);
        assertThat(NearestName.distance("ab", "ba")).isEqualTo(1);
    }
}

package dev.frond.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Scenario files for tests. */
final class Scenarios {
    static final String VALID = """
            frond: 1
            name: one bump
            temperature: 318 K
            electrolyte:
              salt_concentration: 1 mol/L
              transference_number: 0.42
              diffusivity: 5.83e-14 m^2/s
            cell:
              width: 5 um
              height: 3 um
              top: {kind: reservoir}
            anode:
              exchange_current_density: 30 A/m^2
              alpha_a: 0.5
              alpha_c: 0.5
              defects:
                - {kind: gaussian, at: 2.5 um, height: 0.2 um, width: 0.15 um}
            drive: {current_density: 0.3 mA/cm^2}
            time: {end: 100 s}
            mesh: {front: 100 nm, bulk: 400 nm}
            output: {every: 10 s}
            """;

    private Scenarios() {}

    static String write(Path folder, String text) throws IOException {
        return Files.writeString(folder.resolve("scenario.yaml"), text).toString();
    }
}

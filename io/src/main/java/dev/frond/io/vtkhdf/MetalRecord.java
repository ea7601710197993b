package dev.frond.io.vtkhdf;

import dev.frond.io.internal.hdf5.Hdf5Reader;
import dev.frond.io.internal.hdf5.Hdf5Writer;
import dev.frond.solver.model.Metal;
import dev.frond.solver.model.Scenario;
import java.io.IOException;

/** The metal of a frame, by its numbers: molar mass in kg/mol, density in kg/m3, valence. Frames of the default metal have none. */
final class MetalRecord {
    private static final String DATASET = "metal";
    private static final int NUMBERS = 3;

    private MetalRecord() {}

    static void write(Metal metal, Hdf5Writer frond) {
        if (!metal.equals(Scenario.DEFAULT_METAL)) {
            double[] numbers = {metal.molarMass(), metal.density(), metal.valence()};
            Hdf5Writer.Attributes dataset = frond.dataset(DATASET, numbers, 1);
            dataset.attribute("units", "kg/mol, kg/m^3, 1");
            dataset.attribute("name", metal.name());
            dataset.attribute("symbol", metal.symbol());
        }
    }

    static Metal in(Hdf5Reader file) throws IOException {
        String path = "/frond/" + DATASET;
        if (!file.has(path)) {
            return Scenario.DEFAULT_METAL;
        }
        double[] numbers = file.doubles(path);
        if (numbers.length != NUMBERS || !(numbers[0] > 0 && numbers[1] > 0 && numbers[2] >= 1)) {
            throw new IOException(path + " is damaged: expected molar mass, density and valence");
        }
        return Metal.of(numbers[0], numbers[1], (int) numbers[2]);
    }
}

package dev.frond.io.checkpoint;

import dev.frond.io.internal.hdf5.Element;
import dev.frond.io.internal.hdf5.Hdf5Reader;
import dev.frond.io.internal.hdf5.Hdf5Writer;
import dev.frond.solver.saved.Saved;
import java.io.IOException;
import java.nio.file.Path;

/**
 * Saved values in an HDF5 file: datasets {@code numbers}, {@code integers}, {@code wholes} and {@code texts}, the {@code catalogue}
 * that says what is where in them, and a digest of all, by which a damaged file is known.
 */
public final class SavedFile {
    private static final int LAYOUT = 1;

    private SavedFile() {}

    /**
     * Writes values; the name stands for the whole file or for what was there before.
     *
     * @throws IOException when the file cannot be written
     */
    public static void write(Path file, Saved saved) throws IOException {
        Flat flat = Flat.of(saved);
        byte[] catalogue = flat.catalogue();
        byte[] texts = flat.texts();
        Hdf5Writer.write(file, root -> {
            Hdf5Writer frond = root.group("frond");
            frond.attribute("layout", LAYOUT);
            frond.attribute("sha256", Flat.digest(catalogue, flat.numbers(), flat.integers(), flat.wholes(), texts));
            frond.dataset("catalogue", catalogue, 1);
            frond.dataset("numbers", flat.numbers(), 1);
            frond.dataset("integers", flat.integers(), 1);
            frond.dataset("wholes", flat.wholes(), 1);
            frond.dataset("texts", texts, 1);
        });
    }

    /**
     * The values of a file.
     *
     * @throws IOException when there is none, or it is damaged
     */
    public static Saved read(Path file) throws IOException {
        try (Hdf5Reader in = Hdf5Reader.open(file)) {
            byte[] catalogue = bytes(in, "frond/catalogue");
            double[] numbers = in.doubles("frond/numbers");
            int[] integers = in.ints("frond/integers");
            long[] wholes = in.longs("frond/wholes");
            byte[] texts = bytes(in, "frond/texts");
            if (!Flat.digest(catalogue, numbers, integers, wholes, texts).equals(in.text("frond", "sha256"))) {
                throw new IOException("the values do not fit their digest");
            }
            return Flat.saved(catalogue, numbers, integers, wholes, texts);
        }
    }

    private static byte[] bytes(Hdf5Reader in, String dataset) throws IOException {
        return (byte[]) in.flat(dataset, Element.UINT8);
    }
}

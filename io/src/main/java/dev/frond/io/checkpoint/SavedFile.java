package dev.frond.io.checkpoint;

import dev.frond.io.internal.hdf5.Element;
import dev.frond.io.internal.hdf5.Hdf5Reader;
import dev.frond.io.internal.hdf5.Hdf5Writer;
import dev.frond.solver.saved.Saved;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;

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
        Hdf5Writer.write(file, root -> {
            Hdf5Writer frond = root.group("frond");
            frond.attribute("layout", LAYOUT);
            frond.attribute("sha256", flat.digest());
            frond.dataset("catalogue", flat.catalogue, 1);
            frond.dataset("numbers", flat.numbers, 1);
            frond.dataset("integers", flat.integers, 1);
            frond.dataset("wholes", flat.wholes, 1);
            frond.dataset("texts", flat.texts, 1);
        });
    }

    /**
     * The values of a file.
     *
     * @throws IOException when there is none, or it is damaged
     */
    public static Saved read(Path file) throws IOException {
        try (Hdf5Reader in = Hdf5Reader.open(file)) {
            if (!Objects.equals(in.attribute("frond", "layout"), LAYOUT)) {
                throw new IOException("its layout is another than " + LAYOUT);
            }
            Flat flat = new Flat(
                    bytes(in, "frond/catalogue"),
                    in.doubles("frond/numbers"),
                    in.ints("frond/integers"),
                    in.longs("frond/wholes"),
                    bytes(in, "frond/texts"));
            if (!flat.digest().equals(in.text("frond", "sha256"))) {
                throw new IOException("the values do not fit their digest");
            }
            return flat.saved();
        }
    }

    private static byte[] bytes(Hdf5Reader in, String dataset) throws IOException {
        return (byte[]) in.flat(dataset, Element.UINT8);
    }
}

package dev.frond.io.vtkhdf;

import dev.frond.io.internal.files.AtomicFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The XDMF 3 description of the frames as one movie: a small text that points into the frame files. Source: xdmf.org, XDMF
 * Model and Format.
 */
public final class XdmfFile {
    /**
     * Part of the frames in the file that must have come since, before it is written again. All writings together are then at most
     * 1 + 1/LAG = 9 times the last one, for any number of frames.
     */
    private static final double LAG = 1.0 / 8;

    private final List<FrameIndex> steps = new ArrayList<>();
    private final Path file;
    private int written;

    /**
     * A description without a frame; the first one writes it.
     *
     * @param file where the description will be; the frames are named relative to its folder
     */
    public XdmfFile(Path file) {
        this.file = file;
    }

    /**
     * Adds a frame file. The description is written again when an eighth more frames are there than it has, so that it can be read
     * at any time and costs no more than in proportion to the frames; {@link #publish} brings it up to the last one.
     *
     * @throws IOException when the frame cannot be read or the description not be written
     */
    public void add(Path frame) throws IOException {
        steps.add(FrameIndex.of(frame));
        if (steps.size() >= (1 + LAG) * written) {
            publish();
        }
    }

    /**
     * Writes the description of all frames so far, unless it is there.
     *
     * @throws IOException when it cannot be written
     */
    public void publish() throws IOException {
        if (written < steps.size()) {
            AtomicFile.write(file, text());
            written = steps.size();
        }
    }

    private String text() {
        StringBuilder out = new StringBuilder(512 + 2048 * steps.size());
        out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Xdmf Version=\"3.0\">\n <Domain>\n");
        out.append("  <Grid Name=\"fields\" GridType=\"Collection\" CollectionType=\"Temporal\">\n");
        for (FrameIndex step : steps) {
            grid(out, step);
        }
        return out.append("  </Grid>\n </Domain>\n</Xdmf>\n").toString();
    }

    private void grid(StringBuilder out, FrameIndex step) {
        String source = relative(step.file());
        out.append("   <Grid Name=\"").append(step.file().getFileName()).append("\" GridType=\"Uniform\">\n");
        out.append("    <Time Value=\"").append(step.time()).append("\"/>\n");
        out.append("    <Topology TopologyType=\"Triangle\" NumberOfElements=\"")
                .append(step.triangles())
                .append("\">\n");
        item(out, step.triangles() + " 3", "Int\" Precision=\"8", source + ":/VTKHDF/Connectivity");
        out.append("    </Topology>\n    <Geometry GeometryType=\"XYZ\">\n");
        item(out, step.points() + " 3", "Float\" Precision=\"8", source + ":/VTKHDF/Points");
        out.append("    </Geometry>\n");
        for (FieldArray array : step.arrays()) {
            attribute(out, array, step, source);
        }
        out.append("   </Grid>\n");
    }

    private static void attribute(StringBuilder out, FieldArray array, FrameIndex step, String source) {
        int rows = array.ofPoints() ? step.points() : step.triangles();
        out.append("    <Attribute Name=\"").append(array.key);
        out.append("\" AttributeType=\"").append(array.kind());
        out.append("\" Center=\"").append(array.ofPoints() ? "Node" : "Cell").append("\">\n");
        String number =
                switch (array.element) {
                    case FLOAT64 -> "Float\" Precision=\"8";
                    case INT64 -> "Int\" Precision=\"8";
                    case INT32 -> "Int\" Precision=\"4";
                    case UINT8 -> "UChar\" Precision=\"1";
                };
        item(out, array.width == 1 ? "" + rows : rows + " " + array.width, number, source + ":" + array.path());
        out.append("    </Attribute>\n");
    }

    private static void item(StringBuilder out, String dimensions, String number, String place) {
        out.append(String.format(
                Locale.ROOT,
                "     <DataItem Dimensions=\"%s\" NumberType=\"%s\" Format=\"HDF\">%s</DataItem>\n",
                dimensions,
                number,
                place));
    }

    private String relative(Path frame) {
        Path folder = file.toAbsolutePath().getParent();
        Path name = folder == null ? frame : folder.relativize(frame.toAbsolutePath());
        return name.toString().replace('\\', '/');
    }
}

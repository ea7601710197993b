package dev.frond.io.vtkhdf;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The XDMF 3 description of the frames as one movie: a small text that points into the frame files. Source: xdmf.org, XDMF
 * Model and Format.
 */
final class XdmfText {
    private XdmfText() {}

    /**
     * Writes the description, frame by frame.
     *
     * @param folder in which the description is; the frames are named relative to it
     */
    static void write(Path file, Iterable<FrameIndex> steps, Path folder) throws IOException {
        try (Writer out = Files.newBufferedWriter(file)) {
            out.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Xdmf Version=\"3.0\">\n <Domain>\n");
            out.write("  <Grid Name=\"fields\" GridType=\"Collection\" CollectionType=\"Temporal\">\n");
            for (FrameIndex step : steps) {
                StringBuilder text = new StringBuilder(2048);
                grid(text, step, FrameList.name(step, folder));
                out.append(text);
            }
            out.write("  </Grid>\n </Domain>\n</Xdmf>\n");
        }
    }

    private static void grid(StringBuilder out, FrameIndex step, String source) {
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
        out.append("     <DataItem Dimensions=\"")
                .append(dimensions)
                .append("\" NumberType=\"")
                .append(number)
                .append("\" Format=\"HDF\">")
                .append(place)
                .append("</DataItem>\n");
    }
}

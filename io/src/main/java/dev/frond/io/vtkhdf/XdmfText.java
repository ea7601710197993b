package dev.frond.io.vtkhdf;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * The XDMF 3 description of the frames as one movie: a small text that points into the frame files. Source: xdmf.org, XDMF
 * Model and Format.
 */
final class XdmfText {
    private XdmfText() {}

    /** @param folder in which the description is; the frames are named relative to it */
    static String text(List<FrameIndex> steps, Path folder) {
        StringBuilder out = new StringBuilder(512 + 2048 * steps.size());
        out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Xdmf Version=\"3.0\">\n <Domain>\n");
        out.append("  <Grid Name=\"fields\" GridType=\"Collection\" CollectionType=\"Temporal\">\n");
        for (FrameIndex step : steps) {
            grid(out, step, FrameList.name(step, folder));
        }
        return out.append("  </Grid>\n </Domain>\n</Xdmf>\n").toString();
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
        out.append(String.format(
                Locale.ROOT,
                "     <DataItem Dimensions=\"%s\" NumberType=\"%s\" Format=\"HDF\">%s</DataItem>\n",
                dimensions,
                number,
                place));
    }
}

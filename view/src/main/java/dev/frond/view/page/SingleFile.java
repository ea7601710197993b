package dev.frond.view.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.frond.view.run.ShownRun;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.Writer;
import java.util.Base64;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/** The page with runs in it, as one file that needs nothing else. */
public final class SingleFile {
    /** Where the runs come, in {@code single.html}. */
    static final String PLACE = "<!-- runs -->\n";

    private static final String DATA = "<script type=\"application/%s\" id=\"%s\">";

    private SingleFile() {}

    /** Writes the page with one run or two, frame by frame. */
    public static void write(Writer out, List<ShownRun> runs) throws IOException {
        PageFile template = PageFile.of("single.html").orElseThrow();
        String page = new String(template.bytes(), UTF_8);
        int place = page.indexOf(PLACE);
        out.write(page.substring(0, place));
        for (int k = 0; k < runs.size(); k++) {
            write(out, "run-" + k, runs.get(k));
        }
        out.write(page.substring(place + PLACE.length()));
    }

    private static void write(Writer out, String id, ShownRun run) throws IOException {
        out.write(String.format(DATA, "json", id));
        out.write(run.withSeries().replace("<", "\\u003c"));
        out.write("</script>\n");
        for (int k = 0; k < run.frameCount(); k++) {
            out.write(String.format(DATA, "gzip;base64", id + "-frame-" + k));
            out.write(Base64.getEncoder().encodeToString(packed(run.compactFrame(k))));
            out.write("</script>\n");
        }
    }

    private static byte[] packed(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed) {
            {
                def.setLevel(9);
            }
        }) {
            gzip.write(bytes);
        }
        return packed.toByteArray();
    }
}

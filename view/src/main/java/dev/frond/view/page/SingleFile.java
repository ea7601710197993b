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

    private SingleFile() {}

    /**
     * Writes the page with one run or two, frame by frame. The last frame, which is seen first, comes before the scripts: they begin before
     * the browser has read the others, which follow.
     */
    public static void write(Writer out, List<ShownRun> runs) throws IOException {
        PageFile template = PageFile.of("single.html").orElseThrow();
        String page = new String(template.bytes(), UTF_8);
        int place = page.indexOf(PLACE);
        out.write(page.substring(0, place));
        for (int k = 0; k < runs.size(); k++) {
            ShownRun run = runs.get(k);
            write(out, "json", "run-" + k, run.withSeries().replace("<", "\\u003c"));
            writeFrame(out, k, run, run.frameCount() - 1);
        }
        out.write(page.substring(place + PLACE.length()));
        for (int k = 0; k < runs.size(); k++) {
            for (int frame = 0; frame < runs.get(k).frameCount() - 1; frame++) {
                writeFrame(out, k, runs.get(k), frame);
            }
        }
    }

    private static void writeFrame(Writer out, int number, ShownRun run, int frame) throws IOException {
        String text = Base64.getEncoder().encodeToString(packed(run.compactFrame(frame)));
        write(out, "gzip;base64", "run-" + number + "-frame-" + frame, text);
    }

    private static void write(Writer out, String type, String id, String content) throws IOException {
        out.write("<script type=\"application/" + type + "\" id=\"" + id + "\">");
        out.write(content);
        out.write("</script>\n");
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

package dev.frond.io.vtkhdf;

import dev.frond.solver.units.ShortestDecimal;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The frames and their times as a file series, which ParaView 5.11 and PyVista 0.47 and later open as one data set in time. Source:
 * ParaView User's Guide, Handling temporal file series.
 */
final class FileSeriesText {
    private static final Pattern NAME = Pattern.compile("\\s*\"name\": \"(?:.*/)?([^/\"]+)\",");
    private static final Pattern TIME = Pattern.compile("\\s*\"time\": ([-+0-9.eE]+)");

    private FileSeriesText() {}

    /**
     * Writes the series, frame by frame.
     *
     * @param folder in which the file is; the frames are named relative to it
     */
    static void write(Path file, Iterable<FrameIndex> steps, Path folder) throws IOException {
        try (Writer out = Files.newBufferedWriter(file)) {
            out.write("{\n  \"file-series-version\": \"1.0\",\n  \"files\": [");
            String between = "\n";
            for (FrameIndex step : steps) {
                out.write(between + "    {\n      \"name\": \"" + FrameList.name(step, folder) + "\",\n      \"time\": "
                        + ShortestDecimal.text(step.time()) + "\n    }");
                between = ",\n";
            }
            out.write("\n  ]\n}\n");
        }
    }

    /** Times of frames, s, by the names of their files without folders. Of a text in another form those that are recognised. */
    static Map<String, Double> times(Path file) throws IOException {
        Map<String, Double> times = new HashMap<>();
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            String name = "";
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                Matcher named = NAME.matcher(line);
                Matcher timed = TIME.matcher(line);
                if (named.matches()) {
                    name = named.group(1);
                } else if (timed.matches()) {
                    times.put(name, number(timed.group(1)));
                }
            }
        }
        return times;
    }

    private static double number(String text) throws IOException {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            throw new IOException("\"" + text + "\" is no time", e);
        }
    }
}

package dev.frond.view.run;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.frond.io.internal.files.OutputException;
import dev.frond.io.internal.json.JsonWriter;
import dev.frond.io.page.FrameBytes;
import dev.frond.io.run.RunFiles;
import dev.frond.io.run.RunFrame;
import dev.frond.io.scenario.ScenarioReader;
import dev.frond.io.series.WholeLines;
import dev.frond.io.vtkhdf.FrameFile;
import dev.frond.plot.flow.FluxLines;
import dev.frond.report.run.RunEnd;
import dev.frond.solver.model.Scenario;
import dev.frond.solver.run.Snapshot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A run in a folder, over or under way, as the page asks for it. Threads may share it. */
public final class ShownRun {
    /** So many frames are read before an answer; of the others it has only the times, and they come with the next answers. */
    private static final int MOST_READ = 60;

    private final String name;
    private final RunFiles files;
    private final List<Frame> known = new ArrayList<>();
    private FileTime begun = FileTime.fromMillis(0);
    private @Nullable Scenario scenario;

    /** A frame of which the facts, where they are not there, have not been asked for. */
    private static final class Frame {
        final RunFrame there;

        @Nullable
        FrameFacts facts;

        Frame(RunFrame there) {
            this.there = there;
        }
    }

    /**
     * The run of a folder that has a {@code scenario.yaml}; nothing is read yet.
     *
     * @param name to be called by
     */
    public ShownRun(String name, Path folder) {
        this.name = name;
        this.files = new RunFiles(folder);
    }

    /**
     * What the page knows first: name, how it ended in words ("" where it has not), scenario, events, and of the frames times, the lowest place of
     * the electrolyte and the ends of the fields, null where they are not known yet.
     */
    public synchronized String json() throws IOException {
        return head(MOST_READ).end().text();
    }

    /** The same of all frames, with the series. */
    public synchronized String withSeries() throws IOException {
        JsonWriter json = head(Integer.MAX_VALUE);
        json.key("series").string(series());
        return json.end().text();
    }

    private JsonWriter head(int mostRead) throws IOException {
        look(mostRead);
        Optional<RunEnd> end = RunEnd.of(files);
        JsonWriter json = new JsonWriter().beginObject();
        json.key("name").string(name);
        json.key("status").string(end.map(RunEnd::words).orElse(""));
        json.key("scenario").string(text(files.scenario()));
        json.key("events").string(events());
        json.key("frames").beginArray();
        for (Frame frame : known) {
            json.element();
            write(json, frame);
        }
        return json.end();
    }

    private static void write(JsonWriter json, Frame frame) {
        json.beginObject().key("number").count(frame.there.number());
        json.key("time").number(frame.there.time());
        if (frame.facts != null) {
            json.key("bottom").number(frame.facts.bottom());
            json.key("ends").beginObject();
            frame.facts.ends().forEach((field, ends) -> json.key(field)
                    .beginArray()
                    .element()
                    .number(ends.low())
                    .element()
                    .number(ends.high())
                    .end());
            json.end();
        }
        json.end();
    }

    /** How many frames there were at the last look. */
    public synchronized int frameCount() throws IOException {
        if (known.isEmpty()) {
            look(0);
        }
        return known.size();
    }

    /** Whether there is a frame of this number. */
    public boolean hasFrame(int number) {
        return Files.isRegularFile(files.frame(number));
    }

    /**
     * A frame as {@link FrameBytes}.
     *
     * @param number in the name of its file
     * @throws OutputException when it cannot be read
     */
    public byte[] frame(int number) throws IOException {
        Snapshot frame = read(files.frame(number));
        return FrameBytes.of(frame, scenario(), FluxLines.over(scenario().cell(), frame));
    }

    /**
     * A frame as {@link FrameBytes#compact}.
     *
     * @param place among those of the last look, from 0
     * @throws OutputException when it cannot be read
     */
    public byte[] compactFrame(int place) throws IOException {
        Snapshot frame = read(there(place).file());
        return FrameBytes.compact(frame, scenario(), FluxLines.over(scenario().cell(), frame));
    }

    private synchronized RunFrame there(int place) throws IOException {
        if (known.isEmpty()) {
            look(0);
        }
        return known.get(place).there;
    }

    /** The whole lines of {@code series.csv}; "" where there are none yet. */
    public String series() throws IOException {
        return lines(files.series());
    }

    private synchronized Scenario scenario() throws IOException {
        notice();
        if (scenario == null) {
            scenario = ScenarioReader.read(files.scenario());
        }
        return scenario;
    }

    /** Lines of kind, time, x, y and more; without the header. */
    private String events() throws IOException {
        String all = lines(files.events());
        return all.substring(all.indexOf('\n') + 1);
    }

    private static String lines(Path file) throws IOException {
        return Files.isRegularFile(file) ? WholeLines.of(file) : "";
    }

    private static String text(Path file) throws IOException {
        return Files.isRegularFile(file) ? new String(Files.readAllBytes(file), UTF_8) : "";
    }

    private static Snapshot read(Path frame) {
        try {
            return FrameFile.read(frame);
        } catch (IOException e) {
            throw OutputException.reading(frame, e);
        }
    }

    /** Takes note of frames that have come or gone, and reads some. */
    private void look(int mostRead) throws IOException {
        notice();
        double top = scenario().cell().height();
        take(RunFrame.of(files));
        int read = 0;
        for (int k = 0; k < known.size() && read < mostRead; k++) {
            if (known.get(k).facts == null) {
                known.get(k).facts = FrameFacts.of(read(known.get(k).there.file()), top);
                read++;
            }
        }
    }

    private void take(List<RunFrame> there) {
        Map<RunFrame, Frame> before = new HashMap<>();
        known.forEach(frame -> before.put(frame.there, frame));
        known.clear();
        there.forEach(frame -> known.add(before.getOrDefault(frame, new Frame(frame))));
    }

    /** Forgets all where another run has taken the folder. */
    private void notice() throws IOException {
        FileTime written = Files.getLastModifiedTime(files.scenario());
        if (!written.equals(begun)) {
            begun = written;
            known.clear();
            scenario = null;
        }
    }
}

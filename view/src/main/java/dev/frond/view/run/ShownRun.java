package dev.frond.view.run;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.frond.io.internal.files.OutputException;
import dev.frond.io.internal.json.JsonWriter;
import dev.frond.io.page.FrameBytes;
import dev.frond.io.run.RunFiles;
import dev.frond.io.scenario.ScenarioReader;
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
import java.util.List;
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
        final double time;

        @Nullable
        FrameFacts facts;

        Frame(double time) {
            this.time = time;
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
        json.beginObject().key("time").number(frame.time);
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

    /** How many frames there are. */
    public synchronized int frameCount() throws IOException {
        return files.frames().size();
    }

    /**
     * A frame as {@link FrameBytes}.
     *
     * @throws OutputException when it cannot be read
     */
    public byte[] frame(int number) throws IOException {
        Snapshot frame = read(files.frames().get(number));
        return FrameBytes.of(frame, scenario(), FluxLines.over(scenario().cell(), frame));
    }

    /**
     * A frame as {@link FrameBytes#compact}.
     *
     * @throws OutputException when it cannot be read
     */
    public byte[] compactFrame(int number) throws IOException {
        Snapshot frame = read(files.frames().get(number));
        return FrameBytes.compact(frame, scenario(), FluxLines.over(scenario().cell(), frame));
    }

    /** The text of {@code series.csv}; "" where there is none yet. */
    public String series() throws IOException {
        return text(files.series());
    }

    private synchronized Scenario scenario() throws IOException {
        notice(Integer.MAX_VALUE);
        if (scenario == null) {
            scenario = ScenarioReader.read(files.scenario());
        }
        return scenario;
    }

    /** Lines of kind, time, x, y and more; without the header. */
    private String events() throws IOException {
        String all = text(files.events());
        return all.substring(all.indexOf('\n') + 1);
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

    private static double time(Path frame) {
        try {
            return FrameFile.time(frame);
        } catch (IOException e) {
            throw OutputException.reading(frame, e);
        }
    }

    /** Takes note of frames that have come, and reads some. */
    private void look(int mostRead) throws IOException {
        List<Path> there = files.frames();
        notice(there.size());
        double top = scenario().cell().height();
        while (known.size() < there.size()) {
            known.add(new Frame(time(there.get(known.size()))));
        }
        int read = 0;
        for (int k = 0; k < known.size() && read < mostRead; k++) {
            if (known.get(k).facts == null) {
                known.get(k).facts = FrameFacts.of(read(there.get(k)), top);
                read++;
            }
        }
    }

    /** Forgets all where another run has taken the folder, or frames were taken away. */
    private void notice(int frames) throws IOException {
        FileTime written = Files.getLastModifiedTime(files.scenario());
        if (!written.equals(begun) || known.size() > frames) {
            begun = written;
            known.clear();
            scenario = null;
        }
    }
}

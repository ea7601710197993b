package dev.frond.io.vtkhdf;

import dev.frond.io.internal.json.JsonWriter;
import java.nio.file.Path;
import java.util.List;

/**
 * The frames and their times as a file series, which ParaView 5.11 and PyVista 0.47 and later open as one data set in time. Source:
 * ParaView User's Guide, Handling temporal file series.
 */
final class FileSeriesText {
    private FileSeriesText() {}

    /** @param folder in which the file is; the frames are named relative to it */
    static String text(List<FrameIndex> steps, Path folder) {
        JsonWriter json = new JsonWriter().beginObject();
        json.key("file-series-version").string("1.0").key("files").beginArray();
        for (FrameIndex step : steps) {
            json.element().beginObject();
            json.key("name").string(FrameList.name(step, folder));
            json.key("time").number(step.time()).end();
        }
        return json.end().end().text();
    }
}

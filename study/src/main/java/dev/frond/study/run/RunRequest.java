package dev.frond.study.run;

import java.util.List;

/**
 * A run that a study asks for.
 *
 * @param base index among the scenarios
 * @param paths of what differs from the base
 * @param texts the values there, as {@code --set} takes them
 */
public record RunRequest(int base, List<String> paths, List<String> texts) {
    public RunRequest {
        paths = List.copyOf(paths);
        texts = List.copyOf(texts);
        if (paths.size() != texts.size()) {
            throw new IllegalArgumentException(paths.size() + " paths and " + texts.size() + " values");
        }
    }
}

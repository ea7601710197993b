package dev.frond.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;

class CaptionTest {
    private static final String NOTE = "t = 20.25 min";

    /** The letter stands alone on its line, or before the note, and never over it. */
    @Test
    void aLetterIsNotOverTheTime() {
        double needed = Caption.width("b", "", NOTE);
        for (double width : new double[] {needed, needed - 1, needed / 2}) {
            int letter = ink(new Caption("b", "", NOTE, width, width), "");
            int note = ink(new Caption("", "", NOTE, width, width), NOTE);
            int both = ink(new Caption("b", "", NOTE, width, width), NOTE);
            // antialiasing at other places of the pixel
            assertThat(both).as("width %s", width).isBetween((int) (0.97 * (letter + note)), (int)
                    (1.03 * (letter + note)));
        }
    }

    /** Darkness of all pixels. */
    private static int ink(Caption caption, String note) {
        Canvas canvas = new Canvas(400, 120, 2, Theme.LIGHT);
        caption.draw(canvas, note, 20, 20 + caption.height());
        BufferedImage image = canvas.finish();
        int ink = 0;
        for (int rgb : image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth())) {
            ink += 255 - (rgb & 255);
        }
        return ink;
    }
}

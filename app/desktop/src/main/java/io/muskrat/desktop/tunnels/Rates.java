package io.muskrat.desktop.tunnels;

import java.util.Arrays;

/** What a tunnel carried in each of the last five minutes' seconds, from counters that only grow. */
final class Rates {

    private static final int MOST = 300;

    private final long[] times = new long[MOST];
    private final double[] up = new double[MOST];
    private final double[] down = new double[MOST];
    private int count;
    private long lastTime;
    private long lastUp;
    private long lastDown;
    private boolean begun;

    /** Both rates in bytes a second. */
    record Shown(long[] times, double[] up, double[] down) { }

    /**
     * @param time epoch milliseconds
     * @param bytesUp since the tunnel was opened
     * @param bytesDown since the tunnel was opened
     */
    void add(long time, long bytesUp, long bytesDown) {
        if (begun && time > lastTime) {
            if (count == MOST) {
                System.arraycopy(times, 1, times, 0, MOST - 1);
                System.arraycopy(up, 1, up, 0, MOST - 1);
                System.arraycopy(down, 1, down, 0, MOST - 1);
                count--;
            }
            double seconds = (time - lastTime) / 1000.0;
            times[count] = time;
            up[count] = Math.max(0, bytesUp - lastUp) / seconds;
            down[count] = Math.max(0, bytesDown - lastDown) / seconds;
            count++;
        }
        begun = true;
        lastTime = time;
        lastUp = bytesUp;
        lastDown = bytesDown;
    }

    double lastUp() {
        return count == 0 ? 0 : up[count - 1];
    }

    double lastDown() {
        return count == 0 ? 0 : down[count - 1];
    }

    Shown shown() {
        return new Shown(Arrays.copyOf(times, count), Arrays.copyOf(up, count),
                Arrays.copyOf(down, count));
    }
}

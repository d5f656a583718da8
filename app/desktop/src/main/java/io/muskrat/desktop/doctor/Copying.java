package io.muskrat.desktop.doctor;

/** Puts texts on the clipboard and leads to where a tunnel is set up. */
interface Copying {

    void copy(String text);

    void setUpTunnel();
}

@rem npm start says "exec", so that in a Unix shell a signal to npm reaches the portal; in that of Windows this is exec.
@%*

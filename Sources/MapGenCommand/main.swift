print("mapgen")

// It draws late, and brings the script itself.
document.getElementById("toggle").addEventListener("click", () => document.documentElement.classList.toggle("light"));
document.getElementById("root").append(document.createElement("who-owes-whom"));
document.head.append(Object.assign(document.createElement("script"), { src: "/some/path/latest/embed.js" }));
